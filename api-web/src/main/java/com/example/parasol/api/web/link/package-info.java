/** Short links over HTTP. */
@NullMarked
package com.example.parasol.api.web.link;

import org.jspecify.annotations.NullMarked;
