/** Conditional requests (RFC 9110, section 13): ETag, If-None-Match and If-Match. */
@NullMarked
package com.example.parasol.api.web.version;

import org.jspecify.annotations.NullMarked;
