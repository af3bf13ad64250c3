/** The edge: one port for every application. */
@NullMarked
package com.example.parasol.gateway;

import org.jspecify.annotations.NullMarked;
