package com.example.parasol.web.site.invitation;

import com.example.parasol.core.domain.invitation.AcceptanceService;
import com.example.parasol.core.domain.invitation.Offer;
import com.example.parasol.core.domain.login.Person;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.QuotaExceeded;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
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
@RequestMapping("/invitation")
class AcceptanceController {

    private static final String SHOW = "invitation/show";
    private static final String SIGNUP = "invitation/signup";
    private static final String FULL = "invitation/full";

    private final AcceptanceService acceptances;

    AcceptanceController(AcceptanceService acceptances) {
        this.acceptances = acceptances;
    }

    @GetMapping
    String show(
            @AuthenticationPrincipal @Nullable Person person,
            @ModelAttribute("form") AcceptanceForm form,
            Model model,
            HttpServletResponse response) {
        return page(SHOW, person, form, model, response);
    }

    @PostMapping
    String accept(
            @AuthenticationPrincipal @Nullable Person person,
            @ModelAttribute("form") AcceptanceForm form,
            Model model,
            HttpServletResponse response) {
        try {
            if (person != null && acceptances.accept(person.actor(), form.token())) {
                return "redirect:/organization/members?joined";
            }
        } catch (QuotaExceeded full) {
            return refuse(FULL, person, form, model, response);
        }
        return refuse(SHOW, person, form, model, response);
    }

    @GetMapping("/signup")
    String signUpForm(
            @AuthenticationPrincipal @Nullable Person person,
            @ModelAttribute("form") AcceptanceForm form,
            Model model,
            HttpServletResponse response) {
        return page(SIGNUP, person, form, model, response);
    }

    @PostMapping("/signup")
    String signUp(
            @AuthenticationPrincipal @Nullable Person person,
            @ModelAttribute("form") AcceptanceForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next,
            HttpServletRequest request,
            HttpServletResponse response) {
        var email = acceptances.find(form.token()).map(Offer::email);
        try {
            if (acceptances.signUp(form.token(), form.password(), request.getRemoteAddr())) {
                next.addAttribute("joined", "");
                next.addAttribute("email", email.orElseThrow());
                return "redirect:/login";
            }
        } catch (Invalid invalid) {
            invalid.violations()
                    .forEach(wrong ->
                            errors.rejectValue(wrong.field(), wrong.code(), wrong.detail()));
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(SIGNUP, person, form, model, response);
        } catch (QuotaExceeded full) {
            return refuse(FULL, person, form, model, response);
        }
        return refuse(SHOW, person, form, model, response);
    }

    private String refuse(
            String view,
            @Nullable Person person,
            AcceptanceForm form,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        return page(view, person, form, model, response);
    }

    private String page(
            String view,
            @Nullable Person person,
            AcceptanceForm form,
            Model model,
            HttpServletResponse response) {
        var offer = acceptances.find(form.token()).orElse(null);
        if (offer == null) {
            response.setStatus(HttpStatus.GONE.value());
            model.addAttribute("kind", "invitation");
            model.addAttribute("next", "/login");
            return "tokenmail/spent";
        }
        // the page and its address hold a secret
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var loggedIn = person == null ? null : person.account().email();
        var other = loggedIn != null && !loggedIn.equals(offer.email());
        model.addAttribute("offer", offer);
        model.addAttribute("token", form.token());
        model.addAttribute("loggedIn", loggedIn);
        model.addAttribute("other", other);
        var knows = other || offer.reader() == Offer.Reader.CUSTOMER;
        return view.equals(SIGNUP) && knows ? SHOW : view;
    }
}
