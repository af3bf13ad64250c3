package com.example.parasol.api.web.click;

import com.example.parasol.api.service.click.ClickApi;
import com.example.parasol.api.service.click.ClicksResource;
import com.example.parasol.api.service.click.DevicesResource;
import com.example.parasol.api.service.click.GivenRange;
import com.example.parasol.api.service.click.ReferrersResource;
import com.example.parasol.core.domain.actor.TenantActor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Links")
@RestController
@RequestMapping("/v1/links/{id}")
class ClickController {
    private static final String RANGE =
            "Ask for all days from one to another, both included, at most 366; without from it is"
                    + " 30 days, without to they end today. Days are UTC days.";

    private final ClickApi clicks;

    ClickController(ClickApi clicks) {
        this.clicks = clicks;
    }

    @Operation(
            operationId = "listClicks",
            summary = "Show how often a link was followed, per UTC day",
            description = RANGE)
    @GetMapping("/clicks")
    ClicksResource perDay(
            @AuthenticationPrincipal TenantActor actor,
            @PathVariable UUID id,
            @Days @RequestParam(required = false) @Nullable Integer days,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        return clicks.perDay(actor, id, new GivenRange(days, from, to));
    }

    @Operation(
            operationId = "listReferrers",
            summary = "Show from which hosts a link was followed",
            description =
                    "Of the page that led to the link only its host is kept. A link counts the"
                            + " first 50 hosts of a day by name. "
                            + RANGE)
    @GetMapping("/referrers")
    ReferrersResource referrers(
            @AuthenticationPrincipal TenantActor actor,
            @PathVariable UUID id,
            @Days @RequestParam(required = false) @Nullable Integer days,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        return clicks.referrers(actor, id, new GivenRange(days, from, to));
    }

    @Operation(
            operationId = "listDevices",
            summary = "Show with which kinds of devices a link was followed",
            description = "Of the browser's name only the kind of device is kept. " + RANGE)
    @GetMapping("/devices")
    DevicesResource devices(
            @AuthenticationPrincipal TenantActor actor,
            @PathVariable UUID id,
            @Days @RequestParam(required = false) @Nullable Integer days,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        return clicks.devices(actor, id, new GivenRange(days, from, to));
    }
}
