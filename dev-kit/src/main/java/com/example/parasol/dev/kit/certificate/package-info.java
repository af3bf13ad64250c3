/** A certificate for this machine, so that https can be tried before there is a real one. */
@NullMarked
package com.example.parasol.dev.kit.certificate;

import org.jspecify.annotations.NullMarked;
