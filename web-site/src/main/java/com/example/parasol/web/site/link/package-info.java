/** The redirect behind every short address. */
@NullMarked
package com.example.parasol.web.site.link;

import org.jspecify.annotations.NullMarked;
