package com.example.parasol.web.site.factor;

import com.example.parasol.core.domain.factor.AppSetup;
import com.example.parasol.core.domain.factor.FactorService;
import com.example.parasol.core.domain.login.Person;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.web.theme.qr.QrCode;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Sets an authenticator app up, and removes it. */
@Controller
@RequestMapping("/account/factors/app")
class AppController {

    private static final String LIST = "redirect:/account/factors";
    private static final String FORM = "factor/app";

    private final FactorService factors;

    AppController(FactorService factors) {
        this.factors = factors;
    }

    @PostMapping
    String begin(@AuthenticationPrincipal Person person) {
        factors.begin(person.actor());
        return "redirect:/account/factors/app";
    }

    @GetMapping
    String form(
            @AuthenticationPrincipal Person person,
            @ModelAttribute("form") AppForm form,
            Model model) {
        return factors.setup(person.actor()).map(setup -> show(setup, model)).orElse(LIST);
    }

    @PostMapping("/confirm")
    String confirm(
            @AuthenticationPrincipal Person person,
            @ModelAttribute("form") AppForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        try {
            var codes = factors.confirm(person.actor(), form.code());
            model.addAttribute("codes", codes);
            return codes.isEmpty() ? LIST + "?added" : "factor/codes";
        } catch (Invalid invalid) {
            invalid.violations()
                    .forEach(wrong ->
                            errors.rejectValue(wrong.field(), wrong.code(), wrong.detail()));
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(person, form, model);
        }
    }

    private static String show(AppSetup setup, Model model) {
        model.addAttribute("secret", inGroups(setup.secret()));
        model.addAttribute("qr", QrCode.of(setup.uri().toString()));
        return FORM;
    }

    /** Apps ignore spaces, and people lose their place without. */
    private static String inGroups(String secret) {
        return secret.replaceAll("(.{4})(?!$)", "$1 ");
    }

    @PostMapping("/remove")
    String remove(@AuthenticationPrincipal Person person) {
        factors.removeApp(person.actor());
        return LIST + "?removed";
    }
}
