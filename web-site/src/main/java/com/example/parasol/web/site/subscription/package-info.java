/** The plan of an organization: what is used of it, and the way to another one. */
@NullMarked
package com.example.parasol.web.site.subscription;

import org.jspecify.annotations.NullMarked;
