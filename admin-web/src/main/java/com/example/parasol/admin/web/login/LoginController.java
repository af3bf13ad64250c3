package com.example.parasol.admin.web.login;

import com.example.parasol.core.domain.operator.OperatorService;
import com.example.parasol.web.theme.session.PageSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

@Controller
class LoginController {

    private static final String PAGE = "login/login";

    private final OperatorService operators;
    private final PageSession session;

    LoginController(OperatorService operators, PageSession session) {
        this.operators = operators;
        this.session = session;
    }

    @GetMapping("/login")
    Object page(
            @RequestParam(name = "return_to", required = false) @Nullable String returnTo,
            @Nullable OperatorAuthentication login,
            Model model) {
        var form = LoginForm.backTo(returnTo);
        if (login != null) {
            return redirectTo(form.destination());
        }
        model.addAttribute("form", form);
        return PAGE;
    }

    @PostMapping("/login")
    Object login(
            @Valid @ModelAttribute("form") LoginForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!errors.hasErrors()) {
            var login = operators.open(form.toLogin(request));
            if (login.isPresent()) {
                session.begin(request, response, login.get().id());
                return redirectTo(form.destination());
            }
            // one answer for an unknown address and a wrong password
            errors.reject("login.refused");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return PAGE;
    }

    @PostMapping("/logout")
    String logout(
            OperatorAuthentication login,
            HttpServletRequest request,
            HttpServletResponse response) {
        operators.end(login.loginId());
        session.end(request, response);
        return "redirect:/login?ended";
    }

    /** Taken as it is: braces in a search are no placeholders. */
    private static View redirectTo(String path) {
        var view = new RedirectView(path, true);
        view.setExpandUriTemplateVariables(false);
        return view;
    }
}
