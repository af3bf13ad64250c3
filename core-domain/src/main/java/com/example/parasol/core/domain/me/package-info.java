/** Who calls, and for whom. */
@NullMarked
package com.example.parasol.core.domain.me;

import org.jspecify.annotations.NullMarked;
