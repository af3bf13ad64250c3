/** Calls that customers steer, on a laptop. */
@NullMarked
package com.example.parasol.dev.kit.outgoing;

import org.jspecify.annotations.NullMarked;
