package com.example.parasol.admin.web.account;

import com.example.parasol.core.domain.actor.Operator;
import com.example.parasol.core.domain.audit.AuditTrail;
import com.example.parasol.core.domain.disabling.AccountDirectory;
import com.example.parasol.core.domain.refusal.NotFound;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class AccountPageController {

    private final AccountDirectory accounts;
    private final AuditTrail trail;

    AccountPageController(AccountDirectory accounts, AuditTrail trail) {
        this.accounts = accounts;
        this.trail = trail;
    }

    @GetMapping("/accounts/{id}")
    String show(@AuthenticationPrincipal Operator operator, @PathVariable UUID id, Model model) {
        var entry = accounts.get(operator, id).orElseThrow(() -> new NotFound("account", id));
        model.addAttribute("account", entry.account());
        model.addAttribute("organizations", entry.organizations());
        model.addAttribute("trail", trail.ofAccount(operator, id));
        return "account/show";
    }
}
