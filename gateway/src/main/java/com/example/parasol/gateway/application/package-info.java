/** The applications behind the gateway: who they are, what reaches them, and what comes back. */
@NullMarked
package com.example.parasol.gateway.application;

import org.jspecify.annotations.NullMarked;
