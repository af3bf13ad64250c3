package com.example.parasol.api.web.key;

import com.example.parasol.api.service.key.KeyApi;
import com.example.parasol.api.service.key.KeySecretResource;
import com.example.parasol.api.service.problem.ProblemType;
import com.example.parasol.api.service.problem.Refuses;
import com.example.parasol.core.domain.actor.TenantActor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "API keys")
@RestController
class RotationController {
    private final KeyApi keys;

    RotationController(KeyApi keys) {
        this.keys = keys;
    }

    @Operation(
            operationId = "rotateApiKey",
            summary = "Make a key in place of another one, which ends 24 hours later",
            description =
                    "The new key has the same name and scopes, and lasts as long as the old one was"
                            + " meant to. Its secret is shown this once. The plan counts both as"
                            + " one.")
    @Refuses({ProblemType.LOGIN_TOO_OLD, ProblemType.CONFLICT})
    @PostMapping("/v1/api-keys/{id}/rotation")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<KeySecretResource> rotate(
            @AuthenticationPrincipal TenantActor actor,
            @PathVariable UUID id,
            HttpServletRequest request) {
        return KeyController.made(keys.rotate(actor, id), request.getContextPath());
    }
}
