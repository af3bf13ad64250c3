/** What happens when somebody saves a file: compile, copy, restart what uses it, tell its pages. */
@NullMarked
package com.example.parasol.dev.kit.source;

import org.jspecify.annotations.NullMarked;
