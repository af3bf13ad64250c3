/** The applications behind the gateway: who they are, where, and how they fare. */
@NullMarked
package com.example.parasol.gateway.application;

import org.jspecify.annotations.NullMarked;
