/** The newest lines of the log of all applications of this JVM, to be read at {@code /dev/log}. */
@NullMarked
package com.example.parasol.dev.kit.log;

import org.jspecify.annotations.NullMarked;
