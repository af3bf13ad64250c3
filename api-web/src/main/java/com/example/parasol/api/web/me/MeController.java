package com.example.parasol.api.web.me;

import com.example.parasol.api.service.me.MeApi;
import com.example.parasol.api.service.me.MeResource;
import com.example.parasol.core.domain.actor.TenantActor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Me", description = "The caller")
@RestController
class MeController {
    private final MeApi me;

    MeController(MeApi me) {
        this.me = me;
    }

    @Operation(operationId = "getMe", summary = "Show who the token stands for and what it may do")
    @GetMapping("/v1/me")
    MeResource get(@AuthenticationPrincipal TenantActor actor) {
        return me.get(actor);
    }
}
