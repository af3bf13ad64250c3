/** The links of an organization as a list: filtered, sorted, in pages, or all of them. */
@NullMarked
package com.example.parasol.core.domain.linklist;

import org.jspecify.annotations.NullMarked;
