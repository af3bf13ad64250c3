package com.example.parasol.admin.web.login;

import com.example.parasol.core.domain.operatorcredential.OperatorFactorService;
import com.example.parasol.core.domain.operatorlogin.PendingOperator;
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

/** Asks for the second factor of a login that waits for it. */
@Controller
@RequestMapping(LoginCodeController.PAGE)
class LoginCodeController {

    static final String PAGE = "/login/code";

    private final OperatorFactorService factors;
    private final PageSession session;

    LoginCodeController(OperatorFactorService factors, PageSession session) {
        this.factors = factors;
        this.session = session;
    }

    @ModelAttribute("returnTo")
    String returnTo(@RequestParam(name = "return_to", required = false) @Nullable String wish) {
        return ReturnPath.orElse(wish, LoginController.FIRST_SCREEN);
    }

    @ModelAttribute("available")
    boolean available() {
        return factors.available();
    }

    @GetMapping
    String form(@ModelAttribute("form") LoginCodeForm form) {
        return "login/code";
    }

    @PostMapping
    String give(
            @AuthenticationPrincipal PendingOperator pending,
            @ModelAttribute("form") LoginCodeForm form,
            BindingResult errors,
            @ModelAttribute(name = "returnTo", binding = false) String returnTo,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (factors.complete(pending.login().id(), form.code())) {
            session.begin(request, response, pending.login().id());
            return "redirect:" + returnTo;
        }
        errors.rejectValue("code", "login.code.refused");
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "login/code";
    }
}
