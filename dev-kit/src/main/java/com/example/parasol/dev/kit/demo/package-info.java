/** Demo data: what a fresh development database shows from the first minute on. */
@NullMarked
package com.example.parasol.dev.kit.demo;

import org.jspecify.annotations.NullMarked;
