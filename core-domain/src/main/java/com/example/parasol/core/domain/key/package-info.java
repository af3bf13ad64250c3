/** API keys: the bearer tokens of programs, which their organization makes and revokes. */
@NullMarked
package com.example.parasol.core.domain.key;

import org.jspecify.annotations.NullMarked;
