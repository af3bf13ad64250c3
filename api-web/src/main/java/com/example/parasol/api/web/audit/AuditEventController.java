package com.example.parasol.api.web.audit;

import com.example.parasol.api.service.audit.AuditEventApi;
import com.example.parasol.api.service.audit.AuditEventResource;
import com.example.parasol.api.service.input.Times;
import com.example.parasol.api.service.paging.Page;
import com.example.parasol.api.service.paging.PageRequest;
import com.example.parasol.core.domain.actor.TenantActor;
import com.example.parasol.core.domain.audit.AuditFilter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Audit", description = "Who did what in the organization, kept for ever")
@RestController
class AuditEventController {
    private final AuditEventApi events;

    AuditEventController(AuditEventApi events) {
        this.events = events;
    }

    @Operation(operationId = "listAuditEvents", summary = "List what was done, the newest first")
    @GetMapping("/v1/audit-events")
    Page<AuditEventResource> list(
            @AuthenticationPrincipal TenantActor actor,
            @Parameter(
                            name = "actor",
                            description = "By whom: the id of a person or a key, or `operator`")
                    @RequestParam(name = "actor", required = false)
                    @Nullable String by,
            @Parameter(
                            description =
                                    "What: an action such as `key.created`, or its noun for all"
                                            + " that was done to such things")
                    @RequestParam(required = false)
                    @Nullable String action,
            @Parameter(
                            description = "The first moment",
                            schema = @Schema(type = "string", format = "date-time"))
                    @RequestParam(required = false)
                    @Nullable String from,
            @Parameter(
                            description = "The first moment after",
                            schema = @Schema(type = "string", format = "date-time"))
                    @RequestParam(required = false)
                    @Nullable String to,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var filter = new AuditFilter(by, action, Times.parse("from", from), Times.parse("to", to));
        return events.list(actor, filter, PageRequest.of(cursor, limit));
    }
}
