package com.example.parasol.admin.web.account;

import com.example.parasol.core.domain.account.Account;
import com.example.parasol.core.domain.actor.Operator;
import com.example.parasol.core.domain.disabling.AccountDirectory;
import com.example.parasol.core.domain.disabling.DisablingService;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Locks a person out, or lets him in again: the page says what that means and asks why. */
@Controller
@RequestMapping("/accounts/{id}")
class DisablingController {

    private static final String PAGE = "account/disabling";

    private final AccountDirectory accounts;
    private final DisablingService disabling;

    DisablingController(AccountDirectory accounts, DisablingService disabling) {
        this.accounts = accounts;
        this.disabling = disabling;
    }

    @ModelAttribute("account")
    Account account(@AuthenticationPrincipal Operator operator, @PathVariable UUID id) {
        return accounts.get(operator, id).orElseThrow(() -> new NotFound("account", id)).account();
    }

    @GetMapping("/disabling")
    String form(@ModelAttribute("form") DisablingForm form) {
        return PAGE;
    }

    @PostMapping("/disabling")
    String disable(
            @AuthenticationPrincipal Operator operator,
            @PathVariable UUID id,
            @ModelAttribute("form") DisablingForm form,
            BindingResult errors,
            HttpServletResponse response) {
        return write(() -> disabling.disable(operator, id, form.toReason()), id, errors, response);
    }

    @PostMapping("/enabling")
    String enable(
            @AuthenticationPrincipal Operator operator,
            @PathVariable UUID id,
            @ModelAttribute("form") DisablingForm form,
            BindingResult errors,
            HttpServletResponse response) {
        return write(() -> disabling.enable(operator, id, form.toReason()), id, errors, response);
    }

    private static String write(
            Runnable change, UUID id, BindingResult errors, HttpServletResponse response) {
        try {
            change.run();
            return "redirect:/accounts/" + id;
        } catch (Invalid invalid) {
            invalid.violations()
                    .forEach(wrong ->
                            errors.rejectValue(wrong.field(), wrong.code(), wrong.detail()));
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return PAGE;
        }
    }
}
