/** The sentences in which the domain says no. */
@NullMarked
package com.example.parasol.core.domain.refusal;

import org.jspecify.annotations.NullMarked;
