/** Links in mails, each of which lets its reader do one thing, once. */
@NullMarked
package com.example.parasol.core.domain.mailtoken;

import org.jspecify.annotations.NullMarked;
