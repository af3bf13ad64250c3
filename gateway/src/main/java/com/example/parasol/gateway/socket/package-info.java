/** Websockets: who may open one, and what the client gets to see of it. */
@NullMarked
package com.example.parasol.gateway.socket;

import org.jspecify.annotations.NullMarked;
