/** How the gateway says no: as a problem to programs, as a page to people. */
@NullMarked
package com.example.parasol.gateway.error;

import org.jspecify.annotations.NullMarked;
