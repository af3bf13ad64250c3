/** The customers, as operators see them. */
@NullMarked
package com.example.parasol.admin.web.organization;

import org.jspecify.annotations.NullMarked;
