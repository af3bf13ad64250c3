/** Errors as a page that helps, or as a problem for those who asked for JSON. */
@NullMarked
package com.example.parasol.web.theme.error;

import org.jspecify.annotations.NullMarked;
