/** Who calls, and what he may do. */
@NullMarked
package com.example.parasol.core.domain.actor;

import org.jspecify.annotations.NullMarked;
