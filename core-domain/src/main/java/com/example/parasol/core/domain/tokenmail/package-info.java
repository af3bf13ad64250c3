/** Mails about an account whose link lets their reader do one thing, once. */
@NullMarked
package com.example.parasol.core.domain.tokenmail;

import org.jspecify.annotations.NullMarked;
