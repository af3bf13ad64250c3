package com.example.parasol.admin.web.login;

import com.example.parasol.core.domain.login.NewLogin;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.validation.Errors;

/** What was typed, so that a refused form can show it again; what is missing counts as empty. */
record LoginForm(String email, String password) {

    LoginForm {
        email = Objects.requireNonNullElse(email, "").strip();
        password = Objects.requireNonNullElse(password, "");
    }

    void check(Errors errors) {
        if (email.isEmpty()) {
            errors.rejectValue("email", "login.email.missing");
        }
        if (password.isEmpty()) {
            errors.rejectValue("password", "login.password.missing");
        }
    }

    NewLogin toLogin(HttpServletRequest request) {
        var device = request.getHeader(HttpHeaders.USER_AGENT);
        return new NewLogin(
                email, password, Objects.requireNonNullElse(device, ""), request.getRemoteAddr());
    }

    /** Without the password, which must not reach a log. */
    @Override
    public String toString() {
        return "LoginForm[]";
    }
}
