package com.example.parasol.web.site.member;

import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.actor.Role;
import com.example.parasol.core.domain.login.Person;
import com.example.parasol.core.domain.member.MemberService;
import com.example.parasol.core.domain.member.MembershipService;
import com.example.parasol.core.domain.refusal.Conflict;
import com.example.parasol.core.domain.refusal.Stale;
import com.example.parasol.core.domain.version.Expected;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/organization")
class MemberController {

    private final MemberService members;
    private final MembershipService memberships;

    MemberController(MemberService members, MembershipService memberships) {
        this.members = members;
        this.memberships = memberships;
    }

    @GetMapping("/members")
    String list(
            @AuthenticationPrincipal Person person,
            Member reader,
            @RequestParam(required = false) @Nullable UUID stale,
            @RequestParam(required = false) @Nullable Role role,
            Model model) {
        var all = members.list(reader);
        var owners = all.stream().filter(member -> member.role() == Role.OWNER).count();
        var zone = person.account().timeZone();
        var rows =
                all.stream()
                        .map(one -> MemberRow.of(one, reader, zone, owners == 1))
                        .map(row -> row.id().equals(stale) && role != null ? row.chosen(role) : row)
                        .toList();
        model.addAttribute("members", rows);
        model.addAttribute("lastOwner", reader.role() == Role.OWNER && owners == 1);
        return "member/list";
    }

    @PostMapping("/members/{id}/role")
    String changeRole(
            Member actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam Role role) {
        try {
            memberships.changeRole(actor, id, expected(version), role);
            return "redirect:/organization/members?changed";
        } catch (Stale _) {
            return "redirect:/organization/members?stale=%s&role=%s".formatted(id, role);
        }
    }

    @PostMapping("/members/{id}/removal")
    String remove(
            Member actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer version) {
        try {
            memberships.remove(actor, id, expected(version));
            return "redirect:/organization/members?removed";
        } catch (Stale _) {
            return "redirect:/organization/members?stale=" + id;
        }
    }

    private static Expected expected(@Nullable Integer version) {
        return version == null ? Expected.ANY : Expected.oneOf(Set.of(version));
    }

    /** The caller hands the organization on to another member. */
    @PostMapping("/ownership")
    String transfer(Member actor, @RequestParam UUID member) {
        memberships.transfer(actor, member);
        return "redirect:/organization/members?transferred";
    }

    /** The caller leaves; then he acts for another of his organizations, if he has one. */
    @PostMapping("/departure")
    String leave(Member actor) {
        memberships.leave(actor);
        return "redirect:/organization";
    }

    /** The page offers none of what the last owner cannot do: somebody else was quicker. */
    @ExceptionHandler(Conflict.class)
    String explain() {
        return "redirect:/organization/members?refused";
    }
}
