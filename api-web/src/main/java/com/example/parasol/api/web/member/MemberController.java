package com.example.parasol.api.web.member;

import com.example.parasol.api.service.member.MemberApi;
import com.example.parasol.api.service.member.MemberPatchResource;
import com.example.parasol.api.service.member.MemberResource;
import com.example.parasol.api.service.paging.Page;
import com.example.parasol.api.service.paging.PageRequest;
import com.example.parasol.api.service.problem.ProblemType;
import com.example.parasol.api.service.problem.Refuses;
import com.example.parasol.api.service.version.IfMatch;
import com.example.parasol.core.domain.actor.TenantActor;
import com.example.parasol.core.domain.version.Expected;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Members", description = "The people of the organization; only people can change them")
@RestController
@RequestMapping("/v1/members")
class MemberController {
    private final MemberApi members;

    MemberController(MemberApi members) {
        this.members = members;
    }

    @Operation(operationId = "listMembers", summary = "List the members, the longest first")
    @GetMapping
    Page<MemberResource> list(
            @AuthenticationPrincipal TenantActor actor,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return members.list(actor, PageRequest.of(cursor, limit));
    }

    @Operation(operationId = "getMember", summary = "Show a member")
    @GetMapping("/{id}")
    MemberResource get(@AuthenticationPrincipal TenantActor actor, @PathVariable UUID id) {
        return members.get(actor, id);
    }

    @Operation(
            operationId = "editMember",
            summary = "Give a member another role; it holds everywhere within a second",
            description = "Only owners make and unmake owners, and one of them stays.")
    @Refuses({ProblemType.LOGIN_TOO_OLD, ProblemType.CONFLICT})
    @PatchMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    MemberResource edit(
            @AuthenticationPrincipal TenantActor actor,
            @PathVariable UUID id,
            @IfMatch Expected expected,
            @RequestBody MemberPatchResource patch) {
        return members.edit(actor, id, expected, patch);
    }

    @Operation(
            operationId = "removeMember",
            summary = "Remove a member; his dashboard ends within a second, and he gets a mail")
    @Refuses({ProblemType.LOGIN_TOO_OLD, ProblemType.CONFLICT})
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            @AuthenticationPrincipal TenantActor actor,
            @PathVariable UUID id,
            @IfMatch Expected expected) {
        members.remove(actor, id, expected);
    }
}
