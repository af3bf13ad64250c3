/** People as operators see them, lock them out, and let them in again. */
@NullMarked
package com.example.parasol.core.domain.disabling;

import org.jspecify.annotations.NullMarked;
