package com.example.parasol.web.site.deletion;

import com.example.parasol.core.domain.deletion.DeletionService;
import com.example.parasol.core.domain.login.LeavingPerson;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** All that somebody sees whose account is being deleted. */
@Controller
@RequestMapping("/account/deletion/withdrawal")
class WithdrawalController {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final DeletionService deletions;

    WithdrawalController(DeletionService deletions) {
        this.deletions = deletions;
    }

    @GetMapping
    String form(@AuthenticationPrincipal LeavingPerson person, Model model) {
        var at = deletions.deletionAt(person.actor()).atZone(person.account().timeZone());
        model.addAttribute("email", person.account().email());
        model.addAttribute("day", DAY.format(at));
        return "deletion/withdrawal";
    }

    @PostMapping
    String withdraw(@AuthenticationPrincipal LeavingPerson person) {
        deletions.withdraw(person.actor());
        return "redirect:/account?kept";
    }
}
