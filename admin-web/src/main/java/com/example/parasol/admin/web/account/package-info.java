/** The people among the customers, as operators see them. */
@NullMarked
package com.example.parasol.admin.web.account;

import org.jspecify.annotations.NullMarked;
