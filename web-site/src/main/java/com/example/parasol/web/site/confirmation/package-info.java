/** What the link of a sign-up's mail leads to. */
@NullMarked
package com.example.parasol.web.site.confirmation;

import org.jspecify.annotations.NullMarked;
