package com.example.parasol.admin.web.subscription;

import com.example.parasol.core.domain.actor.Operator;
import com.example.parasol.core.domain.organization.Organization;
import com.example.parasol.core.domain.organization.OrganizationDirectory;
import com.example.parasol.core.domain.organization.OrganizationEntry;
import com.example.parasol.core.domain.plan.Plans;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.NotFound;
import com.example.parasol.core.domain.refusal.Violation;
import com.example.parasol.core.domain.subscription.SubscriptionService;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Gives an organization a plan without payment: what is there must fit, and it asks why. */
@Controller
@RequestMapping("/organizations/{id}/plan")
class SubscriptionController {

    private final OrganizationDirectory organizations;
    private final SubscriptionService subscriptions;
    private final Plans plans;

    SubscriptionController(
            OrganizationDirectory organizations, SubscriptionService subscriptions, Plans plans) {
        this.organizations = organizations;
        this.subscriptions = subscriptions;
        this.plans = plans;
    }

    @ModelAttribute("organization")
    Organization organization(@AuthenticationPrincipal Operator operator, @PathVariable UUID id) {
        return organizations
                .get(operator, id)
                .map(OrganizationEntry::organization)
                .orElseThrow(() -> new NotFound("organization", id));
    }

    @GetMapping
    String form(
            @AuthenticationPrincipal Operator operator,
            @ModelAttribute(name = "organization", binding = false) Organization organization,
            @ModelAttribute("form") SubscriptionForm form,
            Model model) {
        return page(operator, organization, model);
    }

    @PostMapping
    String set(
            @AuthenticationPrincipal Operator operator,
            @ModelAttribute(name = "organization", binding = false) Organization organization,
            @ModelAttribute("form") SubscriptionForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        try {
            subscriptions.set(operator, organization.id(), form.plan(), form.toReason());
            return "redirect:/organizations/" + organization.id();
        } catch (Invalid invalid) {
            invalid.violations().forEach(wrong -> explain(wrong, errors));
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(operator, organization, model);
        }
    }

    /** What does not fit is wrong with the plan. */
    private static void explain(Violation wrong, BindingResult errors) {
        var field = wrong.field().equals("reason") ? "reason" : "plan";
        errors.rejectValue(field, wrong.code(), wrong.detail());
    }

    private String page(Operator operator, Organization organization, Model model) {
        var uses = subscriptions.compare(operator, organization.id());
        model.addAttribute(
                "choices",
                plans.all().stream()
                        .map(plan ->
                                PlanChoice.of(
                                        plan,
                                        organization.plan(),
                                        Objects.requireNonNullElse(uses.get(plan.id()), List.of())))
                        .toList());
        return "subscription/form";
    }
}
