/** Where a person is logged in. */
@NullMarked
package com.example.parasol.web.site.device;

import org.jspecify.annotations.NullMarked;
