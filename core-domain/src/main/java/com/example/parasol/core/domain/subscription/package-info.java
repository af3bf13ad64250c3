/** How an organization comes to another plan. */
@NullMarked
package com.example.parasol.core.domain.subscription;

import org.jspecify.annotations.NullMarked;
