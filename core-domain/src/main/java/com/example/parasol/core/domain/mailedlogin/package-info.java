/** Logging in by a link in a mail. */
@NullMarked
package com.example.parasol.core.domain.mailedlogin;

import org.jspecify.annotations.NullMarked;
