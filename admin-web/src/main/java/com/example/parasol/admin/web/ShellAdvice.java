package com.example.parasol.admin.web;

import com.example.parasol.core.domain.actor.Operator;
import com.example.parasol.web.theme.session.LoginLookup;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells {@code shell.html} who is logged in, on error pages too. */
@ControllerAdvice
class ShellAdvice {

    @ModelAttribute("operator")
    @Nullable Operator operator(HttpServletRequest request) {
        // an error page must not wait for the database that made it one
        var unreadable = request.getAttribute(LoginLookup.UNREADABLE) != null;
        return unreadable ? null : operatorIn(request.getUserPrincipal());
    }

    private static @Nullable Operator operatorIn(@Nullable Principal caller) {
        return caller instanceof Authentication login
                        && login.getPrincipal() instanceof Operator operator
                ? operator
                : null;
    }
}
