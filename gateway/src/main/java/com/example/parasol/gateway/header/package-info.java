/** What of the headers passes between clients and applications. */
@NullMarked
package com.example.parasol.gateway.header;

import org.jspecify.annotations.NullMarked;
