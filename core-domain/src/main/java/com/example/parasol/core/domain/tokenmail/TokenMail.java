package com.example.parasol.core.domain.tokenmail;

import com.example.parasol.core.domain.mailtoken.Purpose;

/** The mails with a link about an account: what the link is for, what they say, where it leads. */
public enum TokenMail {
    CONFIRMATION(Purpose.CONFIRMATION, "confirmation", "/signup/confirmation"),
    RESET(Purpose.PASSWORD_RESET, "reset", "/password/reset"),
    LOGIN(Purpose.LOGIN, "mailed-login", "/login/link/open"),
    EMAIL_CHANGE(Purpose.EMAIL_CHANGE, "email-change", "/account/email/confirmation");

    private final Purpose purpose;
    private final String template;
    private final String path;

    TokenMail(Purpose purpose, String template, String path) {
        this.purpose = purpose;
        this.template = template;
        this.path = path;
    }

    Purpose purpose() {
        return purpose;
    }

    String template() {
        return template;
    }

    String path() {
        return path;
    }
}
