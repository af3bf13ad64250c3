package com.example.parasol.web.site.account;

import com.example.parasol.core.domain.credential.PasswordChange;
import java.util.Objects;

/** What was typed; what is missing counts as empty. */
record PasswordChangeForm(String present, String password) {

    PasswordChangeForm {
        present = Objects.requireNonNullElse(present, "");
        password = Objects.requireNonNullElse(password, "");
    }

    PasswordChange toChange() {
        return new PasswordChange(present, password);
    }

    @Override
    public String toString() {
        return "PasswordChangeForm[]";
    }
}
