/** How much of its plan an organization uses, and what it did this month. */
@NullMarked
package com.example.parasol.core.domain.usage;

import org.jspecify.annotations.NullMarked;
