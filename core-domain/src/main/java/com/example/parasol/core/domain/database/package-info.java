/** Where the database is: what {@code DATABASE_URL} says, and what to say without it. */
@NullMarked
package com.example.parasol.core.domain.database;

import org.jspecify.annotations.NullMarked;
