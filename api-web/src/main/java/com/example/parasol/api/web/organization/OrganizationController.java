package com.example.parasol.api.web.organization;

import com.example.parasol.api.service.organization.OrganizationApi;
import com.example.parasol.api.service.organization.OrganizationPatchResource;
import com.example.parasol.api.service.organization.OrganizationResource;
import com.example.parasol.api.service.paging.Page;
import com.example.parasol.api.service.version.IfMatch;
import com.example.parasol.core.domain.actor.TenantActor;
import com.example.parasol.core.domain.version.Expected;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@Tag(
        name = "Organizations",
        description = "The one that a token stands for, and the caller's others")
@RestController
class OrganizationController {
    private final OrganizationApi organizations;

    OrganizationController(OrganizationApi organizations) {
        this.organizations = organizations;
    }

    @Operation(
            operationId = "listOrganizations",
            summary = "List the caller's organizations; a key sees its own one")
    @GetMapping("/v1/organizations")
    Page<OrganizationResource> list(@AuthenticationPrincipal TenantActor actor) {
        return organizations.list(actor);
    }

    @Operation(
            operationId = "getOrganization",
            summary = "Show the organization that the token stands for")
    @GetMapping("/v1/organization")
    OrganizationResource get(@AuthenticationPrincipal TenantActor actor) {
        return organizations.get(actor);
    }

    @Operation(operationId = "editOrganization", summary = "Give the organization another name")
    @PatchMapping(path = "/v1/organization", consumes = MediaType.APPLICATION_JSON_VALUE)
    OrganizationResource edit(
            @AuthenticationPrincipal TenantActor actor,
            @IfMatch Expected expected,
            @RequestBody OrganizationPatchResource patch) {
        return organizations.edit(actor, expected, patch);
    }
}
