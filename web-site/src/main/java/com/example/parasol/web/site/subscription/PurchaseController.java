package com.example.parasol.web.site.subscription;

import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.plan.Plan;
import com.example.parasol.core.domain.plan.Plans;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.Violation;
import com.example.parasol.core.domain.subscription.SubscriptionService;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is to be paid, and where the checkout sends people back to. */
@Controller
@RequestMapping("/organization/plan/purchases/{id}")
class PurchaseController {

    private static final String DONE = "redirect:/organization/plan?changed";

    private final SubscriptionService subscriptions;
    private final Plans plans;

    PurchaseController(SubscriptionService subscriptions, Plans plans) {
        this.subscriptions = subscriptions;
        this.plans = plans;
    }

    /**
     * The way to the checkout is a link, since a form may lead to our own pages only. Whoever comes
     * back with a receipt gets his plan by this very request, however often he reloads it.
     */
    @GetMapping
    String show(
            Member member,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String receipt,
            Model model,
            HttpServletResponse response) {
        if (receipt != null) {
            try {
                subscriptions.redeem(member, id, receipt);
            } catch (Invalid invalid) {
                model.addAttribute(
                        "refusals", invalid.violations().stream().map(Violation::detail).toList());
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            }
        }
        var bill = subscriptions.bill(member, id);
        if (bill.checkout() == null) {
            return DONE;
        }
        var plan = bill.purchase().plan();
        model.addAttribute("bill", bill);
        model.addAttribute("name", plans.find(plan).map(Plan::name).orElse(plan));
        return "subscription/purchase";
    }
}
