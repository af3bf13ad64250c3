package com.example.parasol.api.service.key;

import com.example.parasol.api.service.paging.Page;
import com.example.parasol.core.domain.actor.Permission;
import com.example.parasol.core.domain.actor.TenantActor;
import com.example.parasol.core.domain.key.ApiKeyService;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The API keys of the caller's organization. */
@Component
public class KeyApi {
    private final ApiKeyService keys;

    KeyApi(ApiKeyService keys) {
        this.keys = keys;
    }

    /** Makes a key and shows its secret this once. */
    public KeySecretResource create(TenantActor actor, NewKeyResource key) {
        actor.require(Permission.KEYS_WRITE);
        return KeySecretResource.of(keys.create(actor, key.toDomain()));
    }

    /** All keys that are not revoked, the newest first, on one page: they are few. */
    public Page<KeyResource> list(TenantActor actor) {
        actor.require(Permission.KEYS_READ);
        return new Page<>(keys.list(actor).stream().map(KeyResource::of).toList(), null);
    }

    public void revoke(TenantActor actor, UUID id) {
        actor.require(Permission.KEYS_WRITE);
        keys.revoke(actor, id);
    }
}
