package com.example.parasol.admin.web.login;

import com.example.parasol.core.domain.actor.Operator;
import com.example.parasol.core.domain.operatorlogin.OperatorLoginService;
import com.example.parasol.web.theme.safety.ReturnPath;
import com.example.parasol.web.theme.session.PageSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/login")
class LoginController {

    static final String FIRST_SCREEN = "/organizations";

    private final OperatorLoginService logins;
    private final PageSession session;

    LoginController(OperatorLoginService logins, PageSession session) {
        this.logins = logins;
        this.session = session;
    }

    /** Where to go after the login: what the address or the form asks for, if it is ours. */
    @ModelAttribute("returnTo")
    String returnTo(@RequestParam(name = "return_to", required = false) @Nullable String wish) {
        return ReturnPath.orElse(wish, FIRST_SCREEN);
    }

    @GetMapping
    String form(
            @ModelAttribute("form") LoginForm form,
            @ModelAttribute("returnTo") String returnTo,
            @AuthenticationPrincipal @Nullable Operator somebody) {
        return somebody == null ? "login/form" : "redirect:" + returnTo;
    }

    @PostMapping
    String logIn(
            @ModelAttribute("form") LoginForm form,
            BindingResult errors,
            @ModelAttribute("returnTo") String returnTo,
            HttpServletRequest request,
            HttpServletResponse response) {
        form.check(errors);
        if (!errors.hasErrors()) {
            var login = logins.open(form.toLogin(request));
            if (login.isPresent()) {
                // the page of the second factor comes in between
                session.begin(request, response, login.get().id());
                return "redirect:" + returnTo;
            }
            // one answer for an unknown address and a wrong password
            errors.reject("login.refused");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "login/form";
    }
}
