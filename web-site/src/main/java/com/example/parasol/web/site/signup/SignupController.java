package com.example.parasol.web.site.signup;

import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.signup.SignupService;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/signup")
class SignupController {

    private final SignupService signups;

    SignupController(SignupService signups) {
        this.signups = signups;
    }

    @GetMapping
    String form(@ModelAttribute("form") SignupForm form, @Nullable Principal somebody) {
        return somebody == null ? "signup/form" : "redirect:/app";
    }

    /** New and taken addresses see the same, or anybody could ask who our customers are. */
    @PostMapping
    String signUp(
            @ModelAttribute("form") SignupForm form,
            BindingResult errors,
            RedirectAttributes next,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            signups.signUp(form.toSignup(request.getRemoteAddr()));
            next.addAttribute("welcome", "");
            next.addAttribute("email", form.email());
            return "redirect:/login";
        } catch (Invalid invalid) {
            invalid.violations()
                    .forEach(wrong ->
                            errors.rejectValue(wrong.field(), wrong.code(), wrong.detail()));
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "signup/form";
        }
    }
}
