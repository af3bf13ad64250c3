package com.example.parasol.api.web.link;

import com.example.parasol.api.service.link.LinkApi;
import com.example.parasol.api.service.link.LinkFilterResource;
import com.example.parasol.api.service.link.LinkListApi;
import com.example.parasol.api.service.link.LinkPatchResource;
import com.example.parasol.api.service.link.LinkResource;
import com.example.parasol.api.service.link.NewLinkResource;
import com.example.parasol.api.service.paging.Page;
import com.example.parasol.api.service.problem.ProblemType;
import com.example.parasol.api.service.problem.Refuses;
import com.example.parasol.api.service.version.IfMatch;
import com.example.parasol.core.domain.actor.TenantActor;
import com.example.parasol.core.domain.version.Expected;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
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
    private final LinkListApi list;

    LinkController(LinkApi links, LinkListApi list) {
        this.links = links;
        this.list = list;
    }

    @Operation(
            operationId = "listLinks",
            summary = "List the links, the newest or the most followed first",
            description =
                    "A cursor holds for any filter, but only for the order in which it was given."
                            + " Sorted by clicks, a link that is followed meanwhile may move to a"
                            + " page that was read already.")
    @GetMapping
    Page<LinkResource> list(
            @AuthenticationPrincipal TenantActor actor,
            @ParameterObject LinkFilterResource filter,
            @Parameter(
                            description = "The newest or the most followed first",
                            schema =
                                    @Schema(
                                            allowableValues = {"created", "clicks"},
                                            defaultValue = "created"))
                    @RequestParam(required = false)
                    @Nullable String sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return list.list(actor, filter, sort, cursor, limit);
    }

    @Operation(operationId = "createLink", summary = "Make a link")
    @Refuses({ProblemType.QUOTA_EXCEEDED, ProblemType.CONFLICT})
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
            summary = "Change a link; what the patch leaves out stays as it is",
            description =
                    "Clicks change a link's ETag, but no `If-Match`: it asks only whether somebody"
                            + " changed the link.")
    @Refuses(ProblemType.CONFLICT)
    @PatchMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    LinkResource edit(
            @AuthenticationPrincipal TenantActor actor,
            @PathVariable UUID id,
            @IfMatch Expected expected,
            @RequestBody LinkPatchResource patch) {
        return links.edit(actor, id, expected, patch);
    }

    @Operation(
            operationId = "deleteLink",
            summary = "Delete a link with its statistics",
            description =
                    "It cannot be taken back. The short address leads nowhere, and its slug is free"
                            + " again, for anybody: archive a link to keep its slug.")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            @AuthenticationPrincipal TenantActor actor,
            @PathVariable UUID id,
            @IfMatch Expected expected) {
        links.delete(actor, id, expected);
    }
}
