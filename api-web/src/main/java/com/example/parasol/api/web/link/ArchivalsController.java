package com.example.parasol.api.web.link;

import com.example.parasol.api.service.link.ArchivalsResource;
import com.example.parasol.api.service.link.LinkApi;
import com.example.parasol.api.service.link.NewArchivalsResource;
import com.example.parasol.core.domain.actor.TenantActor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Links")
@RestController
@RequestMapping("/v1/links/archivals")
class ArchivalsController {
    private final LinkApi links;

    ArchivalsController(LinkApi links) {
        this.links = links;
    }

    @Operation(
            operationId = "archiveLinks",
            summary = "Archive up to 100 links at once",
            description =
                    "The answer tells of each link what became of it; those that are not there do"
                            + " not hold up the others.")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ArchivalsResource archive(
            @AuthenticationPrincipal TenantActor actor,
            @RequestBody NewArchivalsResource archivals) {
        return links.archiveAll(actor, archivals);
    }
}
