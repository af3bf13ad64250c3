/** Short links, the product that Parasol ships with. */
@NullMarked
package com.example.parasol.core.domain.link;

import org.jspecify.annotations.NullMarked;
