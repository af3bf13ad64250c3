package com.example.parasol.web.site.login;

import com.example.parasol.core.domain.credential.Confirmation;
import java.util.Objects;

/** What was typed; what is missing counts as empty. */
record LoginAgainForm(String password, String code) {

    LoginAgainForm {
        password = Objects.requireNonNullElse(password, "");
        code = Objects.requireNonNullElse(code, "").strip();
    }

    Confirmation toConfirmation() {
        return new Confirmation(password, code);
    }

    @Override
    public String toString() {
        return "LoginAgainForm[]";
    }
}
