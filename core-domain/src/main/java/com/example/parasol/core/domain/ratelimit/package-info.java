/**
 * How many requests a caller may make, over all processes, without asking the database for each:
 * every process counts by itself and they tell each other a few times a second.
 */
@NullMarked
package com.example.parasol.core.domain.ratelimit;

import org.jspecify.annotations.NullMarked;
