/** What bodies can say, and what they must. */
@NullMarked
package com.example.parasol.api.service.input;

import org.jspecify.annotations.NullMarked;
