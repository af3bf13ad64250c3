/** A person's own data, to be taken along. */
@NullMarked
package com.example.parasol.web.site.export;

import org.jspecify.annotations.NullMarked;
