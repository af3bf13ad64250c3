/** How callers hear of what the next version of the API will not have any more. */
@NullMarked
package com.example.parasol.api.web.deprecation;

import org.jspecify.annotations.NullMarked;
