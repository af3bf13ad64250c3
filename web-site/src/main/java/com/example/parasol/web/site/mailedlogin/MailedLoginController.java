package com.example.parasol.web.site.mailedlogin;

import com.example.parasol.core.domain.login.Person;
import com.example.parasol.core.domain.mailedlogin.MailedLoginService;
import com.example.parasol.web.theme.safety.ReturnPath;
import com.example.parasol.web.theme.session.PageSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the link leads to: looking at it changes nothing, since mail scanners look, too. */
@Controller
@RequestMapping("/login/link/open")
class MailedLoginController {

    private static final String HOME = "/app";
    private static final String FIRST_PASSWORD = "/account/password?dropped";

    private final MailedLoginService logins;
    private final PageSession sessions;

    MailedLoginController(MailedLoginService logins, PageSession sessions) {
        this.logins = logins;
        this.sessions = sessions;
    }

    @ModelAttribute("returnTo")
    String returnTo(@RequestParam(name = "return_to", required = false) @Nullable String wish) {
        return ReturnPath.orElse(wish, HOME);
    }

    @GetMapping
    String form(
            @RequestParam(defaultValue = "") String token,
            Model model,
            HttpServletResponse response) {
        var account = logins.find(token).orElse(null);
        if (account == null) {
            return spent(model, response);
        }
        // the page and its address hold a secret
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("email", account.email());
        model.addAttribute("takesOver", account.confirmedAt() == null);
        model.addAttribute("token", token);
        return "mailedlogin/open";
    }

    /** In a browser where the same person is logged in, that login becomes a fresh one. */
    @PostMapping
    String open(
            @AuthenticationPrincipal @Nullable Person person,
            @RequestParam(defaultValue = "") String token,
            @ModelAttribute(name = "returnTo", binding = false) String destination,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (person != null && logins.renew(person.actor(), token)) {
            sessions.begin(request, response, person.login().id());
            return "redirect:" + destination;
        }
        var device = Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "");
        var opened = logins.open(token, device, request.getRemoteAddr()).orElse(null);
        if (opened == null) {
            return spent(model, response);
        }
        sessions.begin(request, response, opened.login().id());
        if (opened.login().pending()) {
            return "redirect:" + ReturnPath.loginCodeThen(destination);
        }
        return "redirect:" + (opened.tookOver() ? FIRST_PASSWORD : destination);
    }

    private static String spent(Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        model.addAttribute("kind", "mailedlogin");
        model.addAttribute("next", "/login/link");
        return "tokenmail/spent";
    }
}
