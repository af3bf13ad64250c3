/** People. */
@NullMarked
package com.example.parasol.core.domain.account;

import org.jspecify.annotations.NullMarked;
