/** The way out, and back as long as there is one. */
@NullMarked
package com.example.parasol.web.site.deletion;

import org.jspecify.annotations.NullMarked;
