/** The organization for which a person acts: which one it is, its name, and another one. */
@NullMarked
package com.example.parasol.web.site.organization;

import org.jspecify.annotations.NullMarked;
