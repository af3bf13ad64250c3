package com.example.parasol.web.site.login;

import com.example.parasol.core.domain.factor.FactorLoginService;
import com.example.parasol.core.domain.login.PendingPerson;
import com.example.parasol.core.domain.passkey.PasskeyLoginService;
import com.example.parasol.core.domain.refusal.NotFound;
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
@RequestMapping("/login/code")
class LoginCodeController {

    private static final String HOME = "/app";
    private final FactorLoginService factors;
    private final PasskeyLoginService passkeys;
    private final PageSession sessions;

    LoginCodeController(
            FactorLoginService factors, PasskeyLoginService passkeys, PageSession sessions) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.sessions = sessions;
    }

    @ModelAttribute("returnTo")
    String returnTo(@RequestParam(name = "return_to", required = false) @Nullable String wish) {
        return ReturnPath.orElse(wish, HOME);
    }

    @ModelAttribute("passkeyDue")
    boolean passkeyDue(@AuthenticationPrincipal @Nullable PendingPerson pending) {
        return pending != null && passkeys.isDue(pending.login().id());
    }

    /** Whoever is logged in already is shown on: nothing is due. */
    @GetMapping
    String form(
            @AuthenticationPrincipal @Nullable PendingPerson pending,
            @ModelAttribute("form") LoginCodeForm form,
            @ModelAttribute(name = "returnTo", binding = false) String destination) {
        return pending == null ? "redirect:" + destination : "login/code";
    }

    @PostMapping
    String give(
            @AuthenticationPrincipal @Nullable PendingPerson pending,
            @ModelAttribute("form") LoginCodeForm form,
            BindingResult errors,
            @ModelAttribute(name = "returnTo", binding = false) String destination,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (pending == null) {
            return "redirect:" + destination;
        }
        try {
            var login = factors.complete(pending.login().id(), form.code());
            if (login.isPresent()) {
                sessions.begin(request, response, login.get().id());
                return "redirect:" + destination;
            }
        } catch (NotFound ended) {
            return "redirect:/login";
        }
        errors.rejectValue("code", "login.code.refused");
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "login/code";
    }
}
