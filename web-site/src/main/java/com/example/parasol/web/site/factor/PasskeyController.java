package com.example.parasol.web.site.factor;

import com.example.parasol.core.domain.login.Person;
import com.example.parasol.core.domain.passkey.PasskeyService;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Registers passkeys, and removes them. */
@Controller
@RequestMapping("/account/factors/passkeys")
class PasskeyController {

    private static final String LIST = "redirect:/account/factors";

    private final PasskeyService passkeys;

    PasskeyController(PasskeyService passkeys) {
        this.passkeys = passkeys;
    }

    @PostMapping("/options")
    ResponseEntity<String> begin(@AuthenticationPrincipal Person person) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(passkeys.begin(person.actor()));
    }

    @PostMapping
    String register(
            @AuthenticationPrincipal Person person,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String credential,
            Model model) {
        var codes = passkeys.register(person.actor(), name, credential).orElse(null);
        if (codes == null) {
            return LIST + "?refused";
        }
        model.addAttribute("codes", codes);
        return codes.isEmpty() ? LIST + "?added" : "factor/codes";
    }

    @PostMapping("/{id}/removal")
    String remove(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
        passkeys.remove(person.actor(), id);
        return LIST + "?removed";
    }
}
