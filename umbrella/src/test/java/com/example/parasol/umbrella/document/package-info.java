/** What documents say has to be true. */
@NullMarked
package com.example.parasol.umbrella.document;

import org.jspecify.annotations.NullMarked;
