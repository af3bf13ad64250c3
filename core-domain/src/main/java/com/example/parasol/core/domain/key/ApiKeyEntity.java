package com.example.parasol.core.domain.key;

import com.example.parasol.core.domain.actor.Permission;
import com.example.parasol.core.domain.token.BearerToken;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "token")
class ApiKeyEntity {

    private static final String KIND = "KEY";

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private String kind;
    private byte[] hash;
    private UUID organizationId;
    private String name;
    private String prefix;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> scopes;

    private Instant createdAt;
    private @Nullable Instant expiresAt;
    private @Nullable Instant revokedAt;
    private @Nullable Instant lastUse;
    private @Nullable UUID successorId;
    @Version private int version;

    @SuppressWarnings("NullAway.Init")
    protected ApiKeyEntity() {}

    @SuppressWarnings("NullAway.Init") // Hibernate makes the id
    ApiKeyEntity(BearerToken token, UUID organizationId, NewApiKey newKey, Instant now) {
        this.kind = KIND;
        this.hash = token.hash();
        this.prefix = token.shown();
        this.organizationId = organizationId;
        this.name = newKey.name().strip();
        this.scopes = newKey.scopes().stream().distinct().sorted().toList();
        this.expiresAt = newKey.expiresAt();
        this.createdAt = now;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    boolean isRotated() {
        return successorId != null;
    }

    boolean hasEnded(Instant now) {
        return expiresAt != null && !expiresAt.isAfter(now);
    }

    void revoke(Instant now) {
        revokedAt = now;
    }

    /** The same key with another secret, which lasts as long as this one was meant to. */
    ApiKeyEntity renewed(BearerToken token, Instant now) {
        var end = expiresAt == null ? null : now.plus(Duration.between(createdAt, expiresAt));
        return new ApiKeyEntity(token, organizationId, new NewApiKey(name, scopes, end), now);
    }

    /** Ends it then at the latest, because the other key takes its place. */
    void giveWayTo(ApiKeyEntity successor, Instant end) {
        successorId = successor.id;
        expiresAt = expiresAt == null || expiresAt.isAfter(end) ? end : expiresAt;
    }

    ApiKeyDetails toDetails() {
        return new ApiKeyDetails(
                id,
                name,
                prefix,
                Permission.ofScopes(scopes),
                createdAt,
                expiresAt,
                lastUse,
                successorId,
                version);
    }
}
