package com.example.parasol.admin.web;

import com.example.parasol.core.domain.actor.Operator;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.thymeleaf.context.LazyContextVariable;

/**
 * Tells {@code shell.html} who is logged in, on error pages too, and only when it asks: whatever
 * else the request does must not wait for a session that it does not need.
 */
@ControllerAdvice
class ShellAdvice {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    @ModelAttribute("operator")
    LazyContextVariable<@Nullable Operator> operator(HttpServletRequest request) {
        return new LazyContextVariable<>() {
            @Override
            protected @Nullable Operator loadValue() {
                return operatorIn(request.getUserPrincipal());
            }
        };
    }

    /** In which part of the back office it is: the first word of the path. */
    @ModelAttribute("here")
    String here(HttpServletRequest request) {
        return request.getServletPath().replaceFirst("^/([^/]*).*", "$1");
    }

    /** How the back office writes times: those of many zones are compared there. */
    @ModelAttribute("utc")
    DateTimeFormatter utc() {
        return UTC;
    }

    private static @Nullable Operator operatorIn(@Nullable Principal caller) {
        return caller instanceof Authentication login
                        && login.getPrincipal() instanceof Operator operator
                ? operator
                : null;
    }
}
