/** Files of links that are taken over row by row, after the answer. */
@NullMarked
package com.example.parasol.core.domain.linkimport;

import org.jspecify.annotations.NullMarked;
