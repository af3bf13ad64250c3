/** Who the caller is, over HTTP. */
@NullMarked
package com.example.parasol.api.web.me;

import org.jspecify.annotations.NullMarked;
