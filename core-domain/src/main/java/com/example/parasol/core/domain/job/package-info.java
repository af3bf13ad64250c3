/** Work that recurs or that waits, on a queue in PostgreSQL. */
@NullMarked
package com.example.parasol.core.domain.job;

import org.jspecify.annotations.NullMarked;
