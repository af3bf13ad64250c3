/** What the domain refuses, as a page. */
@NullMarked
package com.example.parasol.web.site.refusal;

import org.jspecify.annotations.NullMarked;
