package com.example.parasol.web.site.organization;

import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.login.Person;
import com.example.parasol.core.domain.member.MemberService;
import com.example.parasol.core.domain.organization.OrganizationService;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.Stale;
import jakarta.servlet.http.HttpServletResponse;
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

@Controller
@RequestMapping("/organization")
class OrganizationController {

    private final OrganizationService organizations;
    private final MemberService members;

    OrganizationController(OrganizationService organizations, MemberService members) {
        this.organizations = organizations;
        this.members = members;
    }

    @GetMapping
    String show(Member member, Model model) {
        var form = OrganizationForm.of(organizations.current(member));
        model.addAttribute("form", form);
        model.addAttribute("version", form.version());
        return "organization/show";
    }

    @PostMapping
    String rename(
            Member member,
            @ModelAttribute("form") OrganizationForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        try {
            organizations.rename(member, form.expected(), form.organization());
            return "redirect:/organization?saved";
        } catch (Invalid invalid) {
            explain(invalid, errors, response);
            model.addAttribute("version", form.version());
        } catch (Stale _) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("stale", true);
            model.addAttribute("version", organizations.current(member).version());
        }
        return "organization/show";
    }

    @GetMapping("/new")
    String form(@ModelAttribute("form") OrganizationForm form) {
        return "organization/new";
    }

    @PostMapping("/new")
    String found(
            @AuthenticationPrincipal Person person,
            @ModelAttribute("form") OrganizationForm form,
            BindingResult errors,
            HttpServletResponse response) {
        try {
            organizations.found(person.actor(), form.organization());
            return "redirect:/organization?founded";
        } catch (Invalid invalid) {
            explain(invalid, errors, response);
            return "organization/new";
        }
    }

    /** He acts for this one from now on, in this login. */
    @PostMapping("/{id}/choice")
    String choose(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
        members.choose(person.actor(), id);
        return "redirect:/organization";
    }

    private static void explain(
            Invalid invalid, BindingResult errors, HttpServletResponse response) {
        invalid.violations()
                .forEach(wrong -> errors.rejectValue(wrong.field(), wrong.code(), wrong.detail()));
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    }
}
