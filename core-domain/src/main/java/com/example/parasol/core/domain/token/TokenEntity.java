package com.example.parasol.core.domain.token;

import com.example.parasol.core.domain.actor.Permission;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "token")
class TokenEntity {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Enumerated(EnumType.STRING)
    private BearerToken.Kind kind;

    private byte[] hash;
    private UUID organizationId;
    private @Nullable UUID loginId;
    private @Nullable String name;
    private String prefix;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> scopes;

    private Instant createdAt;
    private @Nullable Instant expiresAt;
    private @Nullable Instant revokedAt;
    private @Nullable Instant lastUse;

    @SuppressWarnings("NullAway.Init")
    protected TokenEntity() {}

    @SuppressWarnings("NullAway.Init") // Hibernate makes the id
    private TokenEntity(BearerToken token, UUID organizationId, List<String> scopes, Instant now) {
        this.kind = token.kind();
        this.hash = token.hash();
        this.prefix = token.shown();
        this.organizationId = organizationId;
        this.scopes = List.copyOf(scopes);
        this.createdAt = now;
    }

    static TokenEntity dashboard(
            BearerToken token, UUID organizationId, UUID loginId, Instant now, Instant expiresAt) {
        var entity = new TokenEntity(token, organizationId, List.of(), now);
        entity.loginId = loginId;
        entity.expiresAt = expiresAt;
        return entity;
    }

    static TokenEntity key(BearerToken token, UUID organizationId, NewApiKey newKey, Instant now) {
        var scopes = newKey.scopes().stream().distinct().sorted().toList();
        var entity = new TokenEntity(token, organizationId, scopes, now);
        entity.name = newKey.name().strip();
        entity.expiresAt = newKey.expiresAt();
        return entity;
    }

    void revoke(Instant now) {
        revokedAt = now;
    }

    ApiKeyDetails toDetails() {
        return new ApiKeyDetails(
                id,
                name == null ? "" : name,
                prefix,
                permissions(scopes),
                createdAt,
                expiresAt,
                lastUse);
    }

    /** Scopes of features that are gone grant nothing. */
    static Set<Permission> permissions(List<String> scopes) {
        return scopes.stream()
                .map(Permission::ofScope)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }
}
