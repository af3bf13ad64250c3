package com.example.parasol.gateway.edge;

import java.net.InetAddress;

/** Who asked, and for which scheme and host, before any proxy stood in between. */
record Caller(InetAddress address, String scheme, String host) {}
