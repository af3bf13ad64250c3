package com.example.parasol.admin.web.login;

import com.example.parasol.core.domain.actor.Operator;
import com.example.parasol.core.domain.operatorlogin.OperatorDeviceService;
import com.example.parasol.core.domain.operatorlogin.OperatorLoginService;
import com.example.parasol.core.domain.operatorlogin.PendingOperator;
import com.example.parasol.web.theme.session.PageSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class LogoutController {

    private final OperatorDeviceService devices;
    private final OperatorLoginService logins;
    private final PageSession session;

    LogoutController(
            OperatorDeviceService devices, OperatorLoginService logins, PageSession session) {
        this.devices = devices;
        this.logins = logins;
        this.session = session;
    }

    /** Whoever is logged out already gets the same answer: it is what he asked for. */
    @PostMapping("/logout")
    String logOut(
            @AuthenticationPrincipal @Nullable Operator operator,
            @AuthenticationPrincipal @Nullable PendingOperator pending,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (operator != null) {
            devices.end(operator, operator.loginId());
        }
        if (pending != null) {
            logins.abandon(pending.login().id());
        }
        session.end(request, response);
        return "redirect:/login?ended";
    }
}
