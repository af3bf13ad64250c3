/** The sign on the door: all is closed for a while, on purpose. */
@NullMarked
package com.example.parasol.gateway.maintenance;

import org.jspecify.annotations.NullMarked;
