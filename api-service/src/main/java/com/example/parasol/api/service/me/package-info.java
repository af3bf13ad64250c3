/** What a caller may know of himself. */
@NullMarked
package com.example.parasol.api.service.me;

import org.jspecify.annotations.NullMarked;
