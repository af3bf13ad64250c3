/** The one call by which a security chain becomes one for pages: cookies, CSRF and refusals. */
@NullMarked
package com.example.parasol.web.theme.safety;

import org.jspecify.annotations.NullMarked;
