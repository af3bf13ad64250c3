/** The plain port beside the one that speaks TLS: it leads there, and answers Let's Encrypt. */
@NullMarked
package com.example.parasol.gateway.tls;

import org.jspecify.annotations.NullMarked;
