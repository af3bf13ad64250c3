package com.example.parasol.admin.web.organization;

import com.example.parasol.core.domain.actor.Operator;
import com.example.parasol.core.domain.audit.AuditTrail;
import com.example.parasol.core.domain.organization.OrganizationDirectory;
import com.example.parasol.core.domain.refusal.NotFound;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/organizations")
class OrganizationPageController {

    private static final int ROWS = 50;

    private final OrganizationDirectory organizations;
    private final OrganizationRows rows;
    private final AuditTrail trail;

    OrganizationPageController(
            OrganizationDirectory organizations, OrganizationRows rows, AuditTrail trail) {
        this.organizations = organizations;
        this.rows = rows;
        this.trail = trail;
    }

    @GetMapping
    String list(
            @AuthenticationPrincipal Operator operator,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable UUID after,
            Model model) {
        var text = q.strip();
        var page = organizations.search(operator, text, after, ROWS);
        model.addAttribute("q", text);
        model.addAttribute("after", after);
        model.addAttribute("next", page.next());
        model.addAttribute("labels", rows.labels());
        model.addAttribute("organizations", rows.of(operator, page.items()));
        return "organization/list";
    }

    @GetMapping("/{id}")
    String show(@AuthenticationPrincipal Operator operator, @PathVariable UUID id, Model model) {
        var entry =
                organizations.get(operator, id).orElseThrow(() -> new NotFound("organization", id));
        model.addAttribute("organization", rows.of(operator, List.of(entry)).getFirst());
        model.addAttribute(
                "members",
                organizations.members(operator, id).stream().map(MemberRow::of).toList());
        model.addAttribute("trail", trail.ofOrganization(operator, id));
        return "organization/show";
    }
}
