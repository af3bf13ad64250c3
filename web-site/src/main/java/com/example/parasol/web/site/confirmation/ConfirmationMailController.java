package com.example.parasol.web.site.confirmation;

import com.example.parasol.core.domain.confirmation.ConfirmationService;
import com.example.parasol.core.domain.login.Person;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Sends the mail of the sign-up once more. */
@Controller
class ConfirmationMailController {

    private final ConfirmationService confirmations;

    ConfirmationMailController(ConfirmationService confirmations) {
        this.confirmations = confirmations;
    }

    @PostMapping("/account/confirmation")
    String sendAgain(@AuthenticationPrincipal Person person) {
        confirmations.sendAgain(person.actor());
        return "redirect:/account?sent";
    }
}
