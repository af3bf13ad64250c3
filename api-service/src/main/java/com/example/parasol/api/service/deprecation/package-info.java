/** What the next version of the API will not have any more. */
@NullMarked
package com.example.parasol.api.service.deprecation;

import org.jspecify.annotations.NullMarked;
