package com.example.parasol.web.site.account;

import com.example.parasol.core.domain.credential.CredentialService;
import com.example.parasol.core.domain.login.Person;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.web.theme.session.PageSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/account/password")
class PasswordChangeController {

    private final CredentialService credentials;
    private final PageSession sessions;

    PasswordChangeController(CredentialService credentials, PageSession sessions) {
        this.credentials = credentials;
        this.sessions = sessions;
    }

    @ModelAttribute("email")
    String email(@AuthenticationPrincipal Person person) {
        return person.account().email();
    }

    @ModelAttribute("hasPassword")
    boolean hasPassword(@AuthenticationPrincipal Person person) {
        return credentials.hasPassword(person.actor());
    }

    @GetMapping
    String form(@ModelAttribute("form") PasswordChangeForm form) {
        return "account/password";
    }

    /** The login stays, in a session of another id: an old cookie is worth nothing any more. */
    @PostMapping
    String change(
            @AuthenticationPrincipal Person person,
            @ModelAttribute("form") PasswordChangeForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            credentials.changePassword(person.actor(), form.toChange());
            sessions.begin(request, response, person.login().id());
            return "redirect:/account/password?changed";
        } catch (Invalid invalid) {
            RefusedForm.explain(invalid, errors, response);
            return "account/password";
        }
    }
}
