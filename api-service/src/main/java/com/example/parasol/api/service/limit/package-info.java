/** How much callers may ask for in a while. */
@NullMarked
package com.example.parasol.api.service.limit;

import org.jspecify.annotations.NullMarked;
