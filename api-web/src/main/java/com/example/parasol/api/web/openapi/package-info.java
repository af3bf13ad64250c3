/** The machine-readable description of the API, and the page to try it on. */
@NullMarked
package com.example.parasol.api.web.openapi;

import org.jspecify.annotations.NullMarked;
