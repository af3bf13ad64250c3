/** Passwords: which are accepted, how they are kept and compared. */
@NullMarked
package com.example.parasol.core.domain.password;

import org.jspecify.annotations.NullMarked;
