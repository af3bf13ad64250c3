/** HTTP/1.1 and HTTP/2 on one port, under the same rules. */
@NullMarked
package com.example.parasol.gateway.protocol;

import org.jspecify.annotations.NullMarked;
