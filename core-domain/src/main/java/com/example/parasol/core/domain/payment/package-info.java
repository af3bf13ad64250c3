/** How plans are paid, without knowing who takes the money. */
@NullMarked
package com.example.parasol.core.domain.payment;

import org.jspecify.annotations.NullMarked;
