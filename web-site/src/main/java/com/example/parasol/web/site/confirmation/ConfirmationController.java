package com.example.parasol.web.site.confirmation;

import com.example.parasol.core.domain.confirmation.ConfirmationService;
import com.example.parasol.core.domain.refusal.Invalid;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
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
@RequestMapping("/signup/confirmation")
class ConfirmationController {

    private final ConfirmationService confirmations;

    ConfirmationController(ConfirmationService confirmations) {
        this.confirmations = confirmations;
    }

    @GetMapping
    String form(
            @ModelAttribute("form") ConfirmationForm form,
            Model model,
            HttpServletResponse response) {
        return page("confirmation/form", form, model, response);
    }

    @PostMapping
    String confirm(
            @ModelAttribute("form") ConfirmationForm form,
            BindingResult errors,
            @Nullable Principal somebody,
            Model model,
            RedirectAttributes next,
            HttpServletRequest request,
            HttpServletResponse response) {
        var email = email(form);
        try {
            if (!confirmations.confirm(form.token(), form.password(), request.getRemoteAddr())) {
                return spent(model, response);
            }
        } catch (Invalid invalid) {
            return refused("confirmation/form", form, invalid, errors, model, response);
        }
        return somebody == null ? toLogin(email, next) : "redirect:/account?confirmed";
    }

    @GetMapping("/password")
    String passwordForm(
            @ModelAttribute("form") ConfirmationForm form,
            Model model,
            HttpServletResponse response) {
        return page("confirmation/password", form, model, response);
    }

    @PostMapping("/password")
    String replacePassword(
            @ModelAttribute("form") ConfirmationForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next,
            HttpServletRequest request,
            HttpServletResponse response) {
        var email = email(form);
        try {
            return confirmations.replacePassword(
                            form.token(), form.password(), request.getRemoteAddr())
                    ? toLogin(email, next)
                    : spent(model, response);
        } catch (Invalid invalid) {
            return refused("confirmation/password", form, invalid, errors, model, response);
        }
    }

    private @Nullable String email(ConfirmationForm form) {
        return confirmations.find(form.token()).map(account -> account.email()).orElse(null);
    }

    private String page(
            String view, ConfirmationForm form, Model model, HttpServletResponse response) {
        var email = email(form);
        if (email == null) {
            return spent(model, response);
        }
        // the page and its address hold a secret
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("email", email);
        model.addAttribute("token", form.token());
        return view;
    }

    private String refused(
            String view,
            ConfirmationForm form,
            Invalid invalid,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        invalid.violations()
                .forEach(wrong -> errors.rejectValue(wrong.field(), wrong.code(), wrong.detail()));
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(view, form, model, response);
    }

    private static String spent(Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        model.addAttribute("kind", "confirmation");
        model.addAttribute("next", "/login?return_to=/account");
        return "tokenmail/spent";
    }

    private static String toLogin(@Nullable String email, RedirectAttributes next) {
        next.addAttribute("confirmed", "");
        next.addAttribute("email", email);
        return "redirect:/login";
    }
}
