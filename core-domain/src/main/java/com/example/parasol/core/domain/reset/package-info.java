/** Another password in place of a forgotten one. */
@NullMarked
package com.example.parasol.core.domain.reset;

import org.jspecify.annotations.NullMarked;
