/** How much of a plan is used, over HTTP. */
@NullMarked
package com.example.parasol.api.web.usage;

import org.jspecify.annotations.NullMarked;
