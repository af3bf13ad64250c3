package com.example.parasol.web.site.invitation;

import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.actor.Role;
import com.example.parasol.core.domain.invitation.InvitationService;
import com.example.parasol.core.domain.login.Person;
import com.example.parasol.core.domain.refusal.Conflict;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.QuotaExceeded;
import com.example.parasol.core.domain.refusal.Violation;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/organization/invitations")
class InvitationController {

    private static final String LIST = "redirect:/organization/invitations";

    private final InvitationService invitations;

    InvitationController(InvitationService invitations) {
        this.invitations = invitations;
    }

    @GetMapping
    String list(
            @AuthenticationPrincipal Person person,
            Member reader,
            @ModelAttribute("form") InvitationForm form,
            @RequestParam(defaultValue = "MEMBER") Role role,
            Model model) {
        var zone = person.account().timeZone();
        var rows =
                invitations.list(reader).stream()
                        .map(one -> InvitationRow.of(one, reader, zone))
                        .toList();
        model.addAttribute("invitations", rows);
        model.addAttribute(
                "roles", Arrays.stream(Role.values()).filter(reader.role()::mayGive).toList());
        model.addAttribute("role", role);
        return "invitation/list";
    }

    @PostMapping
    String invite(
            @AuthenticationPrincipal Person person,
            Member actor,
            @ModelAttribute("form") InvitationForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "MEMBER") Role role,
            Model model,
            HttpServletResponse response) {
        try {
            invitations.invite(actor, form.email(), role);
            return LIST + "?sent";
        } catch (Invalid invalid) {
            explain(invalid.violations(), errors);
        } catch (Conflict conflict) {
            explain(List.of(conflict.violation()), errors);
        } catch (QuotaExceeded full) {
            errors.reject("invitation.full");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return list(person, actor, form, role, model);
    }

    private static void explain(List<Violation> violations, BindingResult errors) {
        violations.forEach(
                wrong -> errors.rejectValue(wrong.field(), wrong.code(), wrong.detail()));
    }

    /** Sends the mail again. */
    @PostMapping("/{id}/mail")
    String resend(Member actor, @PathVariable UUID id) {
        invitations.resend(actor, id);
        return LIST + "?sent";
    }

    @PostMapping("/{id}/withdrawal")
    String withdraw(Member actor, @PathVariable UUID id) {
        invitations.withdraw(actor, id);
        return LIST + "?withdrawn";
    }
}
