/** Trades a login for the short-lived token with which the dashboard calls the REST API. */
@NullMarked
package com.example.parasol.web.site.token;

import org.jspecify.annotations.NullMarked;
