/** The way to an application, where Spring Cloud Gateway would do otherwise than we want. */
@NullMarked
package com.example.parasol.gateway.proxy;

import org.jspecify.annotations.NullMarked;
