package com.example.parasol.admin.web.login;

import com.example.parasol.core.domain.actor.Operator;
import com.example.parasol.core.domain.operatorcredential.OperatorCredentialService;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.web.theme.safety.ReturnPath;
import com.example.parasol.web.theme.session.PageSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
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

/** Asks once more who it is before something that a stolen session must not do. */
@Controller
@RequestMapping("/login/again")
class LoginAgainController {

    private final OperatorCredentialService credentials;
    private final PageSession session;

    LoginAgainController(OperatorCredentialService credentials, PageSession session) {
        this.credentials = credentials;
        this.session = session;
    }

    @ModelAttribute
    void whoAndWhereTo(
            @AuthenticationPrincipal Operator operator,
            @RequestParam(name = "return_to", required = false) @Nullable String wish,
            Model model) {
        model.addAttribute("email", operator.email());
        model.addAttribute("returnTo", ReturnPath.orElse(wish, LoginController.FIRST_SCREEN));
    }

    @GetMapping
    String form(@ModelAttribute("form") LoginAgainForm form) {
        return "login/again";
    }

    @PostMapping
    String confirm(
            @AuthenticationPrincipal Operator operator,
            @ModelAttribute("form") LoginAgainForm form,
            BindingResult errors,
            @ModelAttribute(name = "returnTo", binding = false) String returnTo,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            credentials.confirm(operator, form.password(), form.code());
        } catch (Invalid invalid) {
            invalid.violations()
                    .forEach(wrong ->
                            errors.rejectValue(wrong.field(), wrong.code(), wrong.detail()));
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "login/again";
        }
        session.begin(request, response, operator.loginId());
        return "redirect:" + returnTo;
    }
}
