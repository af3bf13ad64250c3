package com.example.parasol.web.site.factor;

import com.example.parasol.core.domain.factor.FactorService;
import com.example.parasol.core.domain.login.Person;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/account/factors")
class FactorController {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private final FactorService factors;

    FactorController(FactorService factors) {
        this.factors = factors;
    }

    @GetMapping
    String list(@AuthenticationPrincipal Person person, Model model) {
        var list = factors.list(person.actor());
        model.addAttribute("factors", list);
        model.addAttribute("appSince", date(list.appSince(), person));
        return "factor/list";
    }

    private static @Nullable String date(@Nullable Instant time, Person reader) {
        return time == null ? null : time.atZone(reader.account().timeZone()).format(DATE);
    }

    /** The answer itself shows them, as nothing keeps them that could show them later. */
    @PostMapping("/codes")
    String renewCodes(@AuthenticationPrincipal Person person, Model model) {
        model.addAttribute("codes", factors.renewRecoveryCodes(person.actor()));
        return "factor/codes";
    }
}
