/** Organizations over HTTP. */
@NullMarked
package com.example.parasol.api.web.organization;

import org.jspecify.annotations.NullMarked;
