package com.example.parasol.web.site.subscription;

import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.plan.Plan;
import com.example.parasol.core.domain.plan.Plans;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.subscription.Outcome;
import com.example.parasol.core.domain.subscription.SubscriptionService;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/organization/plan")
class SubscriptionController {

    private final SubscriptionService subscriptions;
    private final Plans plans;

    SubscriptionController(SubscriptionService subscriptions, Plans plans) {
        this.subscriptions = subscriptions;
        this.plans = plans;
    }

    @GetMapping
    String show(Member member, @ModelAttribute("form") PlanForm form, Model model) {
        return page(member, model);
    }

    @PostMapping
    String choose(
            Member member,
            @ModelAttribute("form") PlanForm form,
            Model model,
            HttpServletResponse response) {
        try {
            return switch (subscriptions.choose(member, form.plan(), form.toPeriod())) {
                case Outcome.Changed() -> "redirect:/organization/plan?changed";
                case Outcome.ToPay(var id) -> "redirect:/organization/plan/purchases/" + id;
                case Outcome.ToTalk(_) -> "redirect:/organization/plan?talk";
            };
        } catch (Invalid invalid) {
            model.addAttribute("refused", true);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(member, model);
        }
    }

    private String page(Member member, Model model) {
        var subscription = subscriptions.current(member);
        var uses = subscriptions.compare(member);
        var current = plans.find(subscription.plan()).map(Plan::name);
        model.addAttribute("subscription", subscription);
        model.addAttribute("name", current.orElse(subscription.plan()));
        model.addAttribute(
                "choices",
                plans.all().stream()
                        .map(plan ->
                                PlanChoice.of(
                                        plan,
                                        Objects.requireNonNullElse(uses.get(plan.id()), List.of())))
                        .toList());
        return "subscription/show";
    }
}
