/**
 * Cookies, the login behind a session, and the CSRF token: the same rules for every application.
 */
@NullMarked
package com.example.parasol.web.theme.session;

import org.jspecify.annotations.NullMarked;
