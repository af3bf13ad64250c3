package com.example.parasol.admin.web.login;

import com.example.parasol.core.domain.account.NewLogin;
import com.example.parasol.web.theme.safety.ReturnPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.BindParam;

/**
 * @param returnTo where the operator wanted to go, a path of ours or nothing
 */
record LoginForm(
        @NotBlank(message = "{login.email.missing}") @Nullable String email,
        @NotEmpty(message = "{login.password.missing}") @Nullable String password,
        @BindParam("return_to") @Nullable String returnTo) {

    private static final String FIRST_SCREEN = "/organizations";

    static LoginForm backTo(@Nullable String returnTo) {
        return new LoginForm(null, null, returnTo);
    }

    String destination() {
        return ReturnPath.orElse(returnTo, FIRST_SCREEN);
    }

    NewLogin toLogin(HttpServletRequest request) {
        return new NewLogin(
                Objects.requireNonNullElse(email, ""),
                Objects.requireNonNullElse(password, ""),
                Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), ""),
                request.getRemoteAddr());
    }

    /** Without the password, which must not reach a log. */
    @Override
    public String toString() {
        return "LoginForm[returnTo=%s]".formatted(returnTo);
    }
}
