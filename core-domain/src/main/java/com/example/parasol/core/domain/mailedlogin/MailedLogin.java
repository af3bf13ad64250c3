package com.example.parasol.core.domain.mailedlogin;

import com.example.parasol.core.domain.login.Login;

/**
 * A login that a link has opened.
 *
 * @param tookOver whether the address was confirmed by it, and the password that somebody chose at
 *     the sign-up works no more
 */
public record MailedLogin(Login login, boolean tookOver) {}
