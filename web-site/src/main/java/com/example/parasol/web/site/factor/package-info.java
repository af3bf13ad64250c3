/** What a person proves beside his password who he is with: set up, removed, renewed. */
@NullMarked
package com.example.parasol.web.site.factor;

import org.jspecify.annotations.NullMarked;
