package com.example.parasol.api.web.key;

import com.example.parasol.api.service.key.KeyApi;
import com.example.parasol.api.service.key.KeyResource;
import com.example.parasol.api.service.key.KeySecretResource;
import com.example.parasol.api.service.key.NewKeyResource;
import com.example.parasol.api.service.paging.Page;
import com.example.parasol.api.service.paging.PageRequest;
import com.example.parasol.api.service.problem.ProblemType;
import com.example.parasol.api.service.problem.Refuses;
import com.example.parasol.api.service.version.IfMatch;
import com.example.parasol.core.domain.actor.TenantActor;
import com.example.parasol.core.domain.version.Expected;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "API keys", description = "Keys for programs; only people can make and revoke them")
@RestController
@RequestMapping("/v1/api-keys")
class KeyController {
    private final KeyApi keys;

    KeyController(KeyApi keys) {
        this.keys = keys;
    }

    @Operation(operationId = "listApiKeys", summary = "List the keys, the newest first")
    @GetMapping
    Page<KeyResource> list(
            @AuthenticationPrincipal TenantActor actor,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "100") int limit) {
        return keys.list(actor, PageRequest.of(cursor, limit));
    }

    @Operation(operationId = "createApiKey", summary = "Make a key; its secret is shown this once")
    @Refuses({ProblemType.LOGIN_TOO_OLD, ProblemType.QUOTA_EXCEEDED, ProblemType.CONFLICT})
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<KeySecretResource> create(
            @AuthenticationPrincipal TenantActor actor,
            @RequestBody NewKeyResource key,
            HttpServletRequest request) {
        return made(keys.create(actor, key), request.getContextPath());
    }

    /** Where the new key is, and its secret, which nobody may keep on the way. */
    static ResponseEntity<KeySecretResource> made(KeySecretResource made, String contextPath) {
        return ResponseEntity.created(URI.create(contextPath + "/v1/api-keys/" + made.key().id()))
                .cacheControl(CacheControl.noStore())
                .body(made);
    }

    @Operation(operationId = "getApiKey", summary = "Show a key, without its secret")
    @GetMapping("/{id}")
    KeyResource get(@AuthenticationPrincipal TenantActor actor, @PathVariable UUID id) {
        return keys.get(actor, id);
    }

    @Operation(
            operationId = "revokeApiKey",
            summary = "Revoke a key; it is refused everywhere within a second",
            description = "Uses of a key are no change of it; its rotation is one.")
    @Refuses(ProblemType.LOGIN_TOO_OLD)
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(
            @AuthenticationPrincipal TenantActor actor,
            @PathVariable UUID id,
            @IfMatch Expected expected) {
        keys.revoke(actor, id, expected);
    }
}
