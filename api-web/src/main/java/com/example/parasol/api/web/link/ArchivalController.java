package com.example.parasol.api.web.link;

import com.example.parasol.api.service.link.LinkApi;
import com.example.parasol.api.service.link.LinkResource;
import com.example.parasol.api.service.version.IfMatch;
import com.example.parasol.core.domain.actor.TenantActor;
import com.example.parasol.core.domain.version.Expected;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Links")
@RestController
@RequestMapping("/v1/links/{id}/archival")
class ArchivalController {
    private final LinkApi links;

    ArchivalController(LinkApi links) {
        this.links = links;
    }

    @Operation(operationId = "archiveLink", summary = "Archive a link: it leads nowhere any more")
    @PutMapping
    LinkResource archive(
            @AuthenticationPrincipal TenantActor actor,
            @PathVariable UUID id,
            @IfMatch Expected expected) {
        return links.archive(actor, id, expected);
    }

    @Operation(
            operationId = "activateLink",
            summary = "Take a link out of the archive: it leads on again")
    @DeleteMapping
    LinkResource activate(
            @AuthenticationPrincipal TenantActor actor,
            @PathVariable UUID id,
            @IfMatch Expected expected) {
        return links.activate(actor, id, expected);
    }
}
