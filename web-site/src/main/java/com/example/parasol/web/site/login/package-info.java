/** Logging in and out. */
@NullMarked
package com.example.parasol.web.site.login;

import org.jspecify.annotations.NullMarked;
