package com.example.parasol.web.site.factor;

import com.example.parasol.core.domain.factor.FactorService;
import com.example.parasol.core.domain.login.Person;
import com.example.parasol.core.domain.passkey.Passkey;
import com.example.parasol.core.domain.passkey.PasskeyService;
import com.example.parasol.web.theme.device.UserAgent;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/account/factors")
class FactorController {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private final FactorService factors;
    private final PasskeyService passkeys;

    FactorController(FactorService factors, PasskeyService passkeys) {
        this.factors = factors;
        this.passkeys = passkeys;
    }

    @GetMapping
    String list(
            @AuthenticationPrincipal Person person,
            @RequestHeader(name = HttpHeaders.USER_AGENT, defaultValue = "") String device,
            Model model) {
        var list = factors.list(person.actor());
        var rows = passkeys.list(person.actor()).stream().map(key -> row(key, person)).toList();
        model.addAttribute("factors", list);
        model.addAttribute("appSince", dateOrNull(list.appSince(), person));
        model.addAttribute("passkeys", rows);
        model.addAttribute("room", rows.size() < PasskeyService.MOST);
        model.addAttribute("agent", UserAgent.read(device));
        return "factor/list";
    }

    private static PasskeyRow row(Passkey passkey, Person reader) {
        return new PasskeyRow(
                passkey.id(),
                passkey.name(),
                date(passkey.createdAt(), reader),
                dateOrNull(passkey.lastUsed(), reader));
    }

    private static @Nullable String dateOrNull(@Nullable Instant time, Person reader) {
        return time == null ? null : date(time, reader);
    }

    private static String date(Instant time, Person reader) {
        return time.atZone(reader.account().timeZone()).format(DATE);
    }

    /** The answer itself shows them, as nothing keeps them that could show them later. */
    @PostMapping("/codes")
    String renewCodes(@AuthenticationPrincipal Person person, Model model) {
        model.addAttribute("codes", factors.renewRecoveryCodes(person.actor()));
        return "factor/codes";
    }
}
