package com.example.parasol.web.site.reset;

import com.example.parasol.core.domain.account.Account;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.reset.ResetService;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the link leads to: looking at it changes nothing, since mail scanners look, too. */
@Controller
@RequestMapping("/password/reset")
class ResetController {

    private final ResetService resets;

    ResetController(ResetService resets) {
        this.resets = resets;
    }

    @GetMapping
    String form(@ModelAttribute("form") ResetForm form, Model model, HttpServletResponse response) {
        return page(email(form), form, model, response);
    }

    @PostMapping
    String reset(
            @ModelAttribute("form") ResetForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next,
            HttpServletRequest request,
            HttpServletResponse response) {
        var email = email(form);
        try {
            if (!resets.reset(form.token(), form.password(), request.getRemoteAddr())) {
                return page(null, form, model, response);
            }
        } catch (Invalid invalid) {
            invalid.violations()
                    .forEach(wrong ->
                            errors.rejectValue(wrong.field(), wrong.code(), wrong.detail()));
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(email, form, model, response);
        }
        next.addAttribute("reset", "");
        next.addAttribute("email", email);
        return "redirect:/login";
    }

    private @Nullable String email(ResetForm form) {
        return resets.find(form.token()).map(Account::email).orElse(null);
    }

    private static String page(
            @Nullable String email, ResetForm form, Model model, HttpServletResponse response) {
        if (email == null) {
            response.setStatus(HttpStatus.GONE.value());
            model.addAttribute("kind", "reset");
            model.addAttribute("next", "/password/forgotten");
            return "tokenmail/spent";
        }
        // the page and its address hold a secret
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("email", email);
        model.addAttribute("token", form.token());
        return "reset/form";
    }
}
