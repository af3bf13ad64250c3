/** Logging in by a link in a mail. */
@NullMarked
package com.example.parasol.web.site.mailedlogin;

import org.jspecify.annotations.NullMarked;
