package com.example.parasol.web.site.emailchange;

import com.example.parasol.core.domain.emailchange.EmailChangeService;
import com.example.parasol.core.domain.login.Person;
import com.example.parasol.core.domain.refusal.Invalid;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Asks for the mail to the new address. Whether it is taken, nobody sees. */
@Controller
@RequestMapping("/account/email")
class EmailChangeController {

    private final EmailChangeService changes;

    EmailChangeController(EmailChangeService changes) {
        this.changes = changes;
    }

    @ModelAttribute("present")
    String present(@AuthenticationPrincipal Person person) {
        return person.account().email();
    }

    @GetMapping
    String form(@ModelAttribute("form") EmailChangeForm form) {
        return "emailchange/request";
    }

    @PostMapping
    String request(
            @AuthenticationPrincipal Person person,
            @ModelAttribute("form") EmailChangeForm form,
            BindingResult errors,
            HttpServletResponse response) {
        try {
            changes.request(person.actor(), form.email());
            return "redirect:/account/email?sent";
        } catch (Invalid invalid) {
            invalid.violations()
                    .forEach(wrong ->
                            errors.rejectValue(wrong.field(), wrong.code(), wrong.detail()));
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "emailchange/request";
        }
    }
}
