package com.example.parasol.web.site.login;

import com.example.parasol.core.domain.login.LoginService;
import com.example.parasol.core.domain.login.NewLogin;
import com.example.parasol.core.domain.login.Person;
import com.example.parasol.web.theme.safety.ReturnPath;
import com.example.parasol.web.theme.session.PageSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/login")
class LoginController {

    private static final String HOME = "/app";
    private final LoginService logins;
    private final PageSession sessions;

    LoginController(LoginService logins, PageSession sessions) {
        this.logins = logins;
        this.sessions = sessions;
    }

    @GetMapping
    String form(
            @ModelAttribute("form") LoginForm form,
            @RequestParam(name = "return_to", required = false) @Nullable String returnTo,
            @AuthenticationPrincipal @Nullable Person somebody,
            Model model,
            HttpServletResponse response) {
        // where it leads may be the page of a mailed link, with its secret
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var destination = ReturnPath.orElse(returnTo, HOME);
        model.addAttribute("returnTo", destination);
        return somebody == null ? "login/form" : "redirect:" + destination;
    }

    @PostMapping
    String logIn(
            @ModelAttribute("form") LoginForm form,
            BindingResult errors,
            @RequestParam(name = "return_to", required = false) @Nullable String returnTo,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var destination = ReturnPath.orElse(returnTo, HOME);
        var login = logins.open(newLogin(form, request));
        if (login.isPresent()) {
            sessions.begin(request, response, login.get().id());
            return "redirect:"
                    + (login.get().pending() ? ReturnPath.loginCodeThen(destination) : destination);
        }
        errors.reject("login.refused");
        model.addAttribute("returnTo", destination);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "login/form";
    }

    private static NewLogin newLogin(LoginForm form, HttpServletRequest request) {
        var device = request.getHeader(HttpHeaders.USER_AGENT);
        return new NewLogin(
                form.email(),
                form.password(),
                device == null ? "" : device,
                request.getRemoteAddr());
    }
}
