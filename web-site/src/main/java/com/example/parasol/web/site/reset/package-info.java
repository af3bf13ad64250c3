/** How somebody who forgot his password gets another. */
@NullMarked
package com.example.parasol.web.site.reset;

import org.jspecify.annotations.NullMarked;
