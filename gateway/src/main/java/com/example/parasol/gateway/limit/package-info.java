/** What a client may take: bytes, requests and time. */
@NullMarked
package com.example.parasol.gateway.limit;

import org.jspecify.annotations.NullMarked;
