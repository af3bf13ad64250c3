/** How people leave: after thirty days in which they can think better of it. */
@NullMarked
package com.example.parasol.core.domain.deletion;

import org.jspecify.annotations.NullMarked;
