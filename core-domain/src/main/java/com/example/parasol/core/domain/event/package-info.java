/** What happened a moment ago, told to every process through PostgreSQL. */
@NullMarked
package com.example.parasol.core.domain.event;

import org.jspecify.annotations.NullMarked;
