/** A checkout that takes no money. */
@NullMarked
package com.example.parasol.dev.kit.checkout;

import org.jspecify.annotations.NullMarked;
