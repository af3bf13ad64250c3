package com.example.parasol.web.site.home;

import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.actor.Permission;
import com.example.parasol.core.domain.address.PublicAddress;
import com.example.parasol.core.domain.login.Person;
import com.example.parasol.core.domain.member.MemberService;
import com.example.parasol.core.domain.organization.OrganizationService;
import com.example.parasol.core.domain.plan.Plans;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

@Controller
class HomeController {

    private final List<PlanCard> plans;
    private final List<String> limits;
    private final MemberService members;
    private final OrganizationService organizations;
    private final PublicAddress address;

    HomeController(
            Plans plans,
            MemberService members,
            OrganizationService organizations,
            PublicAddress address) {
        this.plans = plans.all().stream().map(PlanCard::of).toList();
        this.limits =
                plans.all().stream()
                        .flatMap(plan -> plan.limits().keySet().stream())
                        .distinct()
                        .sorted()
                        .toList();
        this.members = members;
        this.organizations = organizations;
        this.address = address;
    }

    @ModelAttribute
    void prices(@AuthenticationPrincipal @Nullable Person person, Model model) {
        model.addAttribute("plans", plans);
        if (person != null) {
            members.current(person.actor()).ifPresent(member -> choice(member, model));
        }
    }

    private void choice(Member member, Model model) {
        model.addAttribute("current", organizations.current(member).plan());
        model.addAttribute("chooses", member.permissions().contains(Permission.PLAN_WRITE));
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("address", address);
        return "home/home";
    }

    @GetMapping("/pricing")
    String pricing(Model model) {
        model.addAttribute("limits", limits);
        return "home/pricing";
    }
}
