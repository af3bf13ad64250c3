/** Passwords of tests. */
@NullMarked
package com.example.parasol.dev.kit.password;

import org.jspecify.annotations.NullMarked;
