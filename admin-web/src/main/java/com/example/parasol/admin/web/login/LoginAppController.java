package com.example.parasol.admin.web.login;

import com.example.parasol.core.domain.operatorcredential.OperatorFactorService;
import com.example.parasol.core.domain.operatorlogin.PendingOperator;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.web.theme.qr.QrCode;
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

/** An operator's first login: he sets up his second factor before he sees anything else. */
@Controller
@RequestMapping(LoginAppController.PAGE)
class LoginAppController {

    static final String PAGE = "/login/app";

    private final OperatorFactorService factors;
    private final PageSession session;

    LoginAppController(OperatorFactorService factors, PageSession session) {
        this.factors = factors;
        this.session = session;
    }

    @ModelAttribute("returnTo")
    String returnTo(@RequestParam(name = "return_to", required = false) @Nullable String wish) {
        return ReturnPath.orElse(wish, LoginController.FIRST_SCREEN);
    }

    @GetMapping
    String form(
            @AuthenticationPrincipal PendingOperator pending,
            @ModelAttribute("form") LoginCodeForm form,
            Model model) {
        model.addAttribute("available", factors.available());
        if (factors.available()) {
            var setup = factors.setup(pending.login().id());
            model.addAttribute("secret", inGroups(setup.secret()));
            model.addAttribute("qr", QrCode.of(setup.uri().toString()));
        }
        return "login/app";
    }

    /** Apps ignore spaces, and people lose their place without. */
    private static String inGroups(String secret) {
        return secret.replaceAll("(.{4})(?!$)", "$1 ");
    }

    /** The codes are shown by this answer and never again, so it is no redirect. */
    @PostMapping
    String confirm(
            @AuthenticationPrincipal PendingOperator pending,
            @ModelAttribute("form") LoginCodeForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            model.addAttribute("codes", factors.enrol(pending.login().id(), form.code()));
        } catch (Invalid invalid) {
            invalid.violations()
                    .forEach(wrong ->
                            errors.rejectValue(wrong.field(), wrong.code(), wrong.detail()));
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(pending, form, model);
        }
        session.begin(request, response, pending.login().id());
        return "login/recovery";
    }
}
