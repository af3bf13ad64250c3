/** Where clicks come from, as far as it is kept. */
@NullMarked
package com.example.parasol.core.domain.clicksource;

import org.jspecify.annotations.NullMarked;
