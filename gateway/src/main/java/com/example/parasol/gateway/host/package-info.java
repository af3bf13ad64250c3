/** Host mode: each application at a host of its own. */
@NullMarked
package com.example.parasol.gateway.host;

import org.jspecify.annotations.NullMarked;
