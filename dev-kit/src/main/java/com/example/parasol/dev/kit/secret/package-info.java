/** Keys for development, which everybody knows. */
@NullMarked
package com.example.parasol.dev.kit.secret;

import org.jspecify.annotations.NullMarked;
