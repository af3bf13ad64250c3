/** What is known of a request afterwards: a line in the log, a measurement, and its trace. */
@NullMarked
package com.example.parasol.gateway.access;

import org.jspecify.annotations.NullMarked;
