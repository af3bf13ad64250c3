/** API keys over HTTP. */
@NullMarked
package com.example.parasol.api.web.key;

import org.jspecify.annotations.NullMarked;
