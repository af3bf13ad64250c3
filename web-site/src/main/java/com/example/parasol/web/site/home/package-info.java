/** What a visitor reads first: the home page and the prices. */
@NullMarked
package com.example.parasol.web.site.home;

import org.jspecify.annotations.NullMarked;
