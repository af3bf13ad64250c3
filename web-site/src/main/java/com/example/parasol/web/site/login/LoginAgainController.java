package com.example.parasol.web.site.login;

import com.example.parasol.core.domain.credential.CredentialService;
import com.example.parasol.core.domain.factor.FactorService;
import com.example.parasol.core.domain.login.Person;
import com.example.parasol.core.domain.passkey.PasskeyService;
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

/**
 * Asks for the password and the second factor once more, before something that a stolen session
 * must not do.
 */
@Controller
@RequestMapping("/login/again")
class LoginAgainController {

    private static final String HOME = "/account";
    private final CredentialService credentials;
    private final FactorService factors;
    private final PasskeyService passkeys;
    private final PageSession sessions;

    LoginAgainController(
            CredentialService credentials,
            FactorService factors,
            PasskeyService passkeys,
            PageSession sessions) {
        this.credentials = credentials;
        this.factors = factors;
        this.passkeys = passkeys;
        this.sessions = sessions;
    }

    @ModelAttribute
    void who(
            @AuthenticationPrincipal Person person,
            @RequestParam(name = "return_to", required = false) @Nullable String returnTo,
            Model model) {
        model.addAttribute("email", person.account().email());
        model.addAttribute("codeDue", factors.isDue(person.actor()));
        model.addAttribute("hasPasskey", !passkeys.list(person.actor()).isEmpty());
        model.addAttribute("hasPassword", credentials.hasPassword(person.actor()));
        model.addAttribute("returnTo", ReturnPath.orElse(returnTo, HOME));
    }

    @GetMapping
    String form(@ModelAttribute("form") LoginAgainForm form) {
        return "login/again";
    }

    @PostMapping
    String confirm(
            @AuthenticationPrincipal Person person,
            @ModelAttribute("form") LoginAgainForm form,
            BindingResult errors,
            @ModelAttribute(name = "returnTo", binding = false) String destination,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            credentials.confirm(person.actor(), form.toConfirmation());
        } catch (Invalid invalid) {
            invalid.violations()
                    .forEach(wrong ->
                            errors.rejectValue(wrong.field(), wrong.code(), wrong.detail()));
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "login/again";
        }
        sessions.begin(request, response, person.login().id());
        return "redirect:" + destination;
    }
}
