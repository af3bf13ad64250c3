package com.example.parasol.api.service.key;

import com.example.parasol.api.service.paging.Cursor;
import com.example.parasol.api.service.paging.Page;
import com.example.parasol.api.service.paging.PageRequest;
import com.example.parasol.core.domain.actor.Permission;
import com.example.parasol.core.domain.actor.TenantActor;
import com.example.parasol.core.domain.key.ApiKeyCursor;
import com.example.parasol.core.domain.key.ApiKeyService;
import com.example.parasol.core.domain.version.Expected;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    /** All keys that are not revoked, the newest first. */
    public Page<KeyResource> list(TenantActor actor, PageRequest request) {
        actor.require(Permission.KEYS_READ);
        var rows = keys.list(actor, cursor(request.after()), request.rows());
        return request.page(rows, key -> new Cursor(key.createdAt(), key.id()), KeyResource::of);
    }

    public KeyResource get(TenantActor actor, UUID id) {
        actor.require(Permission.KEYS_READ);
        return KeyResource.of(keys.get(actor, id));
    }

    /** Makes a key that replaces another one, which ends a day later, and shows its secret. */
    public KeySecretResource rotate(TenantActor actor, UUID id) {
        actor.require(Permission.KEYS_WRITE);
        return KeySecretResource.of(keys.rotate(actor, id));
    }

    public void revoke(TenantActor actor, UUID id, Expected expected) {
        actor.require(Permission.KEYS_WRITE);
        keys.revoke(actor, id, expected);
    }

    private static ApiKeyCursor cursor(@Nullable Cursor after) {
        return after == null ? ApiKeyCursor.START : new ApiKeyCursor(after.at(), after.id());
    }
}
