/** How lists go on. */
@NullMarked
package com.example.parasol.api.web.paging;

import org.jspecify.annotations.NullMarked;
