/** A small application that wears the theme, for the tests. */
@NullMarked
package com.example.parasol.web.theme;

import org.jspecify.annotations.NullMarked;
