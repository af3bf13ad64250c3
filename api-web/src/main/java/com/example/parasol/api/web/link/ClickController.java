package com.example.parasol.api.web.link;

import com.example.parasol.api.service.link.ClicksResource;
import com.example.parasol.api.service.link.LinkApi;
import com.example.parasol.core.domain.actor.TenantActor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Links")
@RestController
@RequestMapping("/v1/links/{id}/clicks")
class ClickController {
    private final LinkApi links;

    ClickController(LinkApi links) {
        this.links = links;
    }

    @Operation(
            operationId = "listClicks",
            summary = "Show how often a link was followed, per UTC day, ending today")
    @GetMapping
    ClicksResource perDay(
            @AuthenticationPrincipal TenantActor actor,
            @PathVariable UUID id,
            @Parameter(
                            description = "How many days",
                            schema =
                                    @Schema(
                                            type = "integer",
                                            minimum = "1",
                                            maximum = "365",
                                            defaultValue = "30"))
                    @RequestParam(defaultValue = "30")
                    int days) {
        return links.clicks(actor, id, days);
    }
}
