/** The documents for customers: Markdown in the repository, pages on the site. */
@NullMarked
package com.example.parasol.web.site.docs;

import org.jspecify.annotations.NullMarked;
