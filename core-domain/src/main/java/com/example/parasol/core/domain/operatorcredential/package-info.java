/** What proves who an operator is. */
@NullMarked
package com.example.parasol.core.domain.operatorcredential;

import org.jspecify.annotations.NullMarked;
