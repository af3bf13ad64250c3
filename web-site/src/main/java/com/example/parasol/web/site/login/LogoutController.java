package com.example.parasol.web.site.login;

import com.example.parasol.core.domain.login.LeavingPerson;
import com.example.parasol.core.domain.login.LoginService;
import com.example.parasol.core.domain.login.PendingPerson;
import com.example.parasol.core.domain.login.Person;
import com.example.parasol.web.theme.safety.ReturnPath;
import com.example.parasol.web.theme.session.PageSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class LogoutController {

    private final LoginService logins;
    private final PageSession sessions;

    LogoutController(LoginService logins, PageSession sessions) {
        this.logins = logins;
        this.sessions = sessions;
    }

    /** Whoever is logged out already gets the same answer: it is what he asked for. */
    @PostMapping("/logout")
    String logOut(
            @AuthenticationPrincipal @Nullable Object caller,
            @RequestParam(name = "return_to", required = false) @Nullable String returnTo,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (caller instanceof Person person) {
            logins.end(person.login().id());
        } else if (caller instanceof LeavingPerson person) {
            logins.end(person.login().id());
        } else if (caller instanceof PendingPerson person) {
            logins.end(person.login().id());
        }
        sessions.end(request, response);
        return "redirect:" + ReturnPath.orElse(returnTo, "/");
    }
}
