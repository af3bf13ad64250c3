/** What we know of a person, for him to take along. */
@NullMarked
package com.example.parasol.core.domain.export;

import org.jspecify.annotations.NullMarked;
