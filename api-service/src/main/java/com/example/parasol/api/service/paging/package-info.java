/** Long lists in pages, by keyset and an opaque cursor. */
@NullMarked
package com.example.parasol.api.service.paging;

import org.jspecify.annotations.NullMarked;
