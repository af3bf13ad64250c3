/** Who did what, when and from where, written once and never changed. */
@NullMarked
package com.example.parasol.core.domain.audit;

import org.jspecify.annotations.NullMarked;
