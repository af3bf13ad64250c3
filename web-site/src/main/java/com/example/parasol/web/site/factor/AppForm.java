package com.example.parasol.web.site.factor;

import java.util.Objects;

/** What was typed; what is missing counts as empty. */
record AppForm(String code) {

    AppForm {
        code = Objects.requireNonNullElse(code, "").strip();
    }

    @Override
    public String toString() {
        return "AppForm[]";
    }
}
