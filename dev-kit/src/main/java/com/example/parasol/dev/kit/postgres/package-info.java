/** PostgreSQL's own programs, run for as long as somebody needs them. */
@NullMarked
package com.example.parasol.dev.kit.postgres;

import org.jspecify.annotations.NullMarked;
