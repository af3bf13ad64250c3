/** Clicks over HTTP. */
@NullMarked
package com.example.parasol.api.web.click;

import org.jspecify.annotations.NullMarked;
