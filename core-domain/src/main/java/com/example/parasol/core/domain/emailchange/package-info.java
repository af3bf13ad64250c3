/** Another address for an account, once its owner has shown that it is his. */
@NullMarked
package com.example.parasol.core.domain.emailchange;

import org.jspecify.annotations.NullMarked;
