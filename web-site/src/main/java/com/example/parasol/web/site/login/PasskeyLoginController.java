package com.example.parasol.web.site.login;

import com.example.parasol.core.domain.login.PendingPerson;
import com.example.parasol.core.domain.login.Person;
import com.example.parasol.core.domain.passkey.PasskeyLoginService;
import com.example.parasol.core.domain.refusal.NotFound;
import com.example.parasol.web.theme.safety.ReturnPath;
import com.example.parasol.web.theme.session.PageSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Takes a passkey for a login, as the second factor of one, and to prove once more who somebody is.
 * Each page sends the options to the browser and then, by a form, what the authenticator answers.
 */
@Controller
class PasskeyLoginController {

    private static final String LOGIN = "/login";
    private static final String CODE = "/login/code";
    private static final String AGAIN = "/login/again";

    private final PasskeyLoginService passkeys;
    private final PageSession sessions;

    PasskeyLoginController(PasskeyLoginService passkeys, PageSession sessions) {
        this.passkeys = passkeys;
        this.sessions = sessions;
    }

    /** The one visit that needs a session: nobody else can answer for this browser. */
    @PostMapping(LOGIN + "/passkey/options")
    ResponseEntity<String> begin(HttpServletRequest request) {
        return json(passkeys.begin(request.getSession().getId(), request.getRemoteAddr()));
    }

    @PostMapping(LOGIN + "/passkey")
    String open(
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(name = "return_to", required = false) @Nullable String returnTo,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        var session = request.getSession(false);
        var login =
                passkeys.open(
                        session == null ? "" : session.getId(),
                        credential,
                        Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), ""),
                        request.getRemoteAddr());
        login.ifPresent(opened -> sessions.begin(request, response, opened.id()));
        return goOn(login.isPresent(), LOGIN, ReturnPath.orElse(returnTo, "/app"), next);
    }

    @PostMapping(CODE + "/passkey/options")
    ResponseEntity<String> beginCompletion(
            @AuthenticationPrincipal @Nullable PendingPerson pending) {
        if (pending == null) {
            throw new NotFound("login", CODE);
        }
        return json(passkeys.beginCompletion(pending.login().id()));
    }

    @PostMapping(CODE + "/passkey")
    String complete(
            @AuthenticationPrincipal @Nullable PendingPerson pending,
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(name = "return_to", required = false) @Nullable String returnTo,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        var destination = ReturnPath.orElse(returnTo, "/app");
        if (pending == null) {
            return "redirect:" + destination;
        }
        var login = passkeys.complete(pending.login().id(), credential);
        login.ifPresent(completed -> sessions.begin(request, response, completed.id()));
        return goOn(login.isPresent(), CODE, destination, next);
    }

    @PostMapping(AGAIN + "/passkey/options")
    ResponseEntity<String> beginRenewal(@AuthenticationPrincipal Person person) {
        return json(passkeys.beginRenewal(person.actor()));
    }

    @PostMapping(AGAIN + "/passkey")
    String renew(
            @AuthenticationPrincipal Person person,
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(name = "return_to", required = false) @Nullable String returnTo,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        var renewed = passkeys.renew(person.actor(), credential, request.getRemoteAddr());
        if (renewed) {
            sessions.begin(request, response, person.login().id());
        }
        return goOn(renewed, AGAIN, ReturnPath.orElse(returnTo, "/account"), next);
    }

    /** To where he wants to go, or back to the page that says that it was refused. */
    private static String goOn(
            boolean proven, String page, String destination, RedirectAttributes next) {
        if (proven) {
            return "redirect:" + destination;
        }
        next.addAttribute("refused", "");
        next.addAttribute("return_to", destination);
        return "redirect:" + page;
    }

    private static ResponseEntity<String> json(String options) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(options);
    }
}
