package com.example.parasol.web.site.mailedlogin;

import com.example.parasol.core.domain.login.Person;
import com.example.parasol.core.domain.mailedlogin.MailedLoginService;
import com.example.parasol.web.theme.safety.ReturnPath;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks for the mail. Whoever has an account and whoever has none see the same. */
@Controller
class MailedLoginRequestController {

    private final MailedLoginService logins;

    MailedLoginRequestController(MailedLoginService logins) {
        this.logins = logins;
    }

    @GetMapping("/login/link")
    String form(@ModelAttribute("form") MailedLoginForm form) {
        return "mailedlogin/request";
    }

    @PostMapping("/login/link")
    String request(@ModelAttribute("form") MailedLoginForm form, HttpServletRequest request) {
        logins.request(form.email(), request.getRemoteAddr());
        return "redirect:/login/link?sent";
    }

    /** In place of the password, before something that a stolen session must not do. */
    @PostMapping("/login/again/link")
    String requestAgain(
            @AuthenticationPrincipal Person person,
            @RequestParam(name = "return_to", required = false) @Nullable String returnTo,
            RedirectAttributes next) {
        var destination = ReturnPath.orElse(returnTo, "/account");
        logins.requestAgain(person.actor(), destination);
        next.addAttribute("sent", "");
        next.addAttribute("return_to", destination);
        return "redirect:/login/again";
    }
}
