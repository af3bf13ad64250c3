package com.example.parasol.api.web.usage;

import com.example.parasol.api.service.usage.UsageApi;
import com.example.parasol.api.service.usage.UsageResource;
import com.example.parasol.core.domain.actor.TenantActor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Plans")
@RestController
class UsageController {
    private final UsageApi usage;

    UsageController(UsageApi usage) {
        this.usage = usage;
    }

    @Operation(
            operationId = "getUsage",
            summary =
                    "Show how much of its plan the organization uses, and what this month brought")
    @GetMapping("/v1/usage")
    UsageResource get(@AuthenticationPrincipal TenantActor actor) {
        return usage.get(actor);
    }
}
