/** Which origins' pages may call from a browser. */
@NullMarked
package com.example.parasol.api.web.cors;

import org.jspecify.annotations.NullMarked;
