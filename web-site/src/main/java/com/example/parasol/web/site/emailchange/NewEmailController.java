package com.example.parasol.web.site.emailchange;

import com.example.parasol.core.domain.emailchange.EmailChangeService;
import com.example.parasol.core.domain.login.Person;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the link leads to: looking at it changes nothing, since mail scanners look, too. */
@Controller
@RequestMapping("/account/email/confirmation")
class NewEmailController {

    private final EmailChangeService changes;

    NewEmailController(EmailChangeService changes) {
        this.changes = changes;
    }

    @GetMapping
    String form(
            @AuthenticationPrincipal Person person,
            @RequestParam(defaultValue = "") String token,
            Model model,
            HttpServletResponse response) {
        var email = changes.find(person.actor(), token);
        if (email.isEmpty()) {
            return spent(model, response);
        }
        model.addAttribute("present", person.account().email());
        model.addAttribute("email", email.get());
        model.addAttribute("token", token);
        return "emailchange/confirmation";
    }

    @PostMapping
    String confirm(
            @AuthenticationPrincipal Person person,
            @RequestParam(defaultValue = "") String token,
            Model model,
            HttpServletResponse response) {
        return changes.confirm(person.actor(), token)
                ? "redirect:/account?moved"
                : spent(model, response);
    }

    private static String spent(Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        model.addAttribute("kind", "emailchange");
        model.addAttribute("next", "/account/email");
        return "tokenmail/spent";
    }
}
