package com.example.parasol.web.site.account;

import com.example.parasol.core.domain.account.AccountService;
import com.example.parasol.core.domain.login.Person;
import com.example.parasol.core.domain.refusal.Invalid;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/account")
class ProfileController {

    private final AccountService accounts;

    ProfileController(AccountService accounts) {
        this.accounts = accounts;
    }

    @ModelAttribute("timeZones")
    List<String> timeZones() {
        return TimeZones.ALL;
    }

    @ModelAttribute("email")
    String email(@AuthenticationPrincipal Person person) {
        return person.account().email();
    }

    @ModelAttribute("confirmed")
    boolean confirmed(@AuthenticationPrincipal Person person) {
        return person.account().confirmedAt() != null;
    }

    @GetMapping
    String form(@AuthenticationPrincipal Person person, Model model) {
        model.addAttribute("form", ProfileForm.of(person.account()));
        return "account/profile";
    }

    @PostMapping
    String edit(
            @AuthenticationPrincipal Person person,
            @ModelAttribute("form") ProfileForm form,
            BindingResult errors,
            HttpServletResponse response) {
        try {
            accounts.edit(person.actor(), form.toProfile());
            return "redirect:/account?saved";
        } catch (Invalid invalid) {
            RefusedForm.explain(invalid, errors, response);
            return "account/profile";
        }
    }
}
