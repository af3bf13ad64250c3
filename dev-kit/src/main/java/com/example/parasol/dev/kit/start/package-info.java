/** The start page of development at {@code /dev}: every address, login and key in one place. */
@NullMarked
package com.example.parasol.dev.kit.start;

import org.jspecify.annotations.NullMarked;
