/** Clicks on short links: following, counting, reporting. */
@NullMarked
package com.example.parasol.core.domain.click;

import org.jspecify.annotations.NullMarked;
