/** The price list over HTTP. */
@NullMarked
package com.example.parasol.api.web.plan;

import org.jspecify.annotations.NullMarked;
