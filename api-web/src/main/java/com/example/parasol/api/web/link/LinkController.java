package com.example.parasol.api.web.link;

import com.example.parasol.api.service.link.LinkApi;
import com.example.parasol.api.service.link.LinkPatchResource;
import com.example.parasol.api.service.link.LinkResource;
import com.example.parasol.api.service.link.NewLinkResource;
import com.example.parasol.api.service.paging.Page;
import com.example.parasol.api.service.paging.PageRequest;
import com.example.parasol.core.domain.actor.TenantActor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Links", description = "Short addresses that lead to long ones")
@RestController
@RequestMapping("/v1/links")
class LinkController {
    private final LinkApi links;

    LinkController(LinkApi links) {
        this.links = links;
    }

    @Operation(operationId = "listLinks", summary = "List the links, the newest first")
    @GetMapping
    Page<LinkResource> list(
            @AuthenticationPrincipal TenantActor actor,
            @Parameter(description = "The next of the page before") @RequestParam(required = false)
                    @Nullable String cursor,
            @Parameter(
                            description = "How many at once",
                            schema =
                                    @Schema(
                                            type = "integer",
                                            minimum = "1",
                                            maximum = "100",
                                            defaultValue = "20"))
                    @RequestParam(required = false)
                    @Nullable Integer limit) {
        return links.list(actor, PageRequest.of(cursor, limit));
    }

    @Operation(operationId = "createLink", summary = "Make a link")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<LinkResource> create(
            @AuthenticationPrincipal TenantActor actor,
            @RequestBody NewLinkResource link,
            HttpServletRequest request) {
        var made = links.create(actor, link);
        return ResponseEntity.created(URI.create(request.getRequestURI() + "/" + made.id()))
                .body(made);
    }

    @Operation(operationId = "getLink", summary = "Show a link")
    @GetMapping("/{id}")
    LinkResource get(@AuthenticationPrincipal TenantActor actor, @PathVariable UUID id) {
        return links.get(actor, id);
    }

    @Operation(
            operationId = "editLink",
            summary = "Change a link; what the patch leaves out stays as it is")
    @PatchMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    LinkResource edit(
            @AuthenticationPrincipal TenantActor actor,
            @PathVariable UUID id,
            @RequestBody LinkPatchResource patch) {
        return links.edit(actor, id, patch);
    }
}
