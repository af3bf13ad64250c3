/** Where the pages find the REST API. */
@NullMarked
package com.example.parasol.web.site.api;

import org.jspecify.annotations.NullMarked;
