/** Our own staff, apart from customers' accounts. */
@NullMarked
package com.example.parasol.core.domain.operator;

import org.jspecify.annotations.NullMarked;
