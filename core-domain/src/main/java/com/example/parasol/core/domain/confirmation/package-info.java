/** How somebody shows that the address of his account is his. */
@NullMarked
package com.example.parasol.core.domain.confirmation;

import org.jspecify.annotations.NullMarked;
