package com.example.parasol.admin.web.login;

import com.example.parasol.core.domain.operator.OperatorService;
import com.example.parasol.web.theme.session.PageSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class LogoutController {

    private final OperatorService operators;
    private final PageSession session;

    LogoutController(OperatorService operators, PageSession session) {
        this.operators = operators;
        this.session = session;
    }

    /** Whoever is logged out already gets the same answer: it is what he asked for. */
    @PostMapping("/logout")
    String logOut(
            @Nullable OperatorAuthentication login,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (login != null) {
            operators.end(login.loginId());
        }
        session.end(request, response);
        return "redirect:/login?ended";
    }
}
