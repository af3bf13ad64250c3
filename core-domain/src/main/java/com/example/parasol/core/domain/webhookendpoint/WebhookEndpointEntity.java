package com.example.parasol.core.domain.webhookendpoint;

import com.example.parasol.core.domain.address.WebAddress;
import com.example.parasol.core.domain.webhookendpoint.WebhookEndpoint.DisabledReason;
import com.example.parasol.core.domain.webhookendpoint.WebhookEndpoint.State;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "webhook_endpoint")
class WebhookEndpointEntity {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID organizationId;
    private String url;
    private String description;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> events;

    @Enumerated(EnumType.STRING)
    private State state;

    @Enumerated(EnumType.STRING)
    private @Nullable DisabledReason disabledReason;

    private byte[] secret;
    private byte @Nullable [] previousSecret;
    private @Nullable Instant previousSecretUntil;
    private @Nullable Instant failingSince;
    private Instant createdAt;
    private Instant updatedAt;
    @Version private int version;

    @SuppressWarnings("NullAway.Init")
    protected WebhookEndpointEntity() {}

    @SuppressWarnings("NullAway.Init") // Hibernate makes the id
    WebhookEndpointEntity(
            UUID organizationId, NewWebhookEndpoint endpoint, byte[] secret, Instant now) {
        this.organizationId = organizationId;
        this.url = WebAddress.of(endpoint.url()).toString();
        this.description = endpoint.description().strip();
        this.events = WebhookEndpointRules.events(endpoint.events());
        this.state = State.ENABLED;
        this.secret = secret;
        this.createdAt = now;
        this.updatedAt = now;
    }

    int version() {
        return version;
    }

    String url() {
        return url;
    }

    /** Takes over what is not null; whether anything is different now. */
    boolean edit(WebhookEndpointPatch patch, Instant now) {
        var before = toRecord();
        url = patch.url() == null ? url : WebAddress.of(patch.url()).toString();
        description = patch.description() == null ? description : patch.description().strip();
        events = patch.events() == null ? events : WebhookEndpointRules.events(patch.events());
        if (patch.state() != null && patch.state() != state) {
            become(patch.state());
        }
        if (before.equals(toRecord())) {
            return false;
        }
        updatedAt = now;
        return true;
    }

    /** Whoever enables it means that it works again. */
    private void become(State newState) {
        state = newState;
        disabledReason = newState == State.DISABLED ? DisabledReason.MANUAL : null;
        failingSince = null;
    }

    /** The old secret signs too until then; one that is older still does not. */
    void rotate(byte[] newSecret, Instant oldUntil, Instant now) {
        previousSecret = secret;
        previousSecretUntil = oldUntil;
        secret = newSecret;
        updatedAt = now;
    }

    WebhookEndpoint toRecord() {
        return new WebhookEndpoint(
                Objects.requireNonNull(id),
                URI.create(url),
                description,
                events,
                state,
                disabledReason,
                failingSince,
                createdAt,
                updatedAt,
                version);
    }
}
