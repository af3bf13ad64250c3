package com.example.parasol.core.domain.link;

import jakarta.persistence.Column;
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

@Entity
@Table(name = "link")
class LinkEntity {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID organizationId;
    private String slug;
    private String target;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> tags;

    @Enumerated(EnumType.STRING)
    private Link.State state;

    // counted by batches of clicks, past this entity
    @Column(insertable = false, updatable = false)
    private long clicks;

    private Instant createdAt;
    private Instant updatedAt;
    @Version private int version;

    @SuppressWarnings("NullAway.Init")
    protected LinkEntity() {}

    @SuppressWarnings("NullAway.Init") // Hibernate makes the id
    LinkEntity(UUID organizationId, String slug, URI target, List<String> tags, Instant now) {
        this.organizationId = organizationId;
        this.slug = slug;
        this.target = target.toString();
        this.tags = List.copyOf(tags);
        this.state = Link.State.ACTIVE;
        this.createdAt = now;
        this.updatedAt = now;
    }

    UUID id() {
        return Objects.requireNonNull(id);
    }

    String slug() {
        return slug;
    }

    int version() {
        return version;
    }

    /** Takes over what is not null; whether anything is different now. */
    boolean edit(LinkPatch patch, Instant now) {
        var newTarget =
                patch.target() == null ? target : LinkRules.target(patch.target()).toString();
        var newSlug = patch.slug() == null ? slug : patch.slug();
        var newTags = patch.tags() == null ? List.copyOf(tags) : LinkRules.tags(patch.tags());
        if (newTarget.equals(target) && newSlug.equals(slug) && newTags.equals(tags)) {
            return false;
        }
        target = newTarget;
        slug = newSlug;
        tags = newTags;
        updatedAt = now;
        return true;
    }

    boolean archive(Instant now) {
        return become(Link.State.ARCHIVED, now);
    }

    boolean activate(Instant now) {
        return become(Link.State.ACTIVE, now);
    }

    private boolean become(Link.State newState, Instant now) {
        if (state == newState) {
            return false;
        }
        state = newState;
        updatedAt = now;
        return true;
    }

    Link toRecord() {
        return new Link(id(), slug, target, tags, state, clicks, createdAt, updatedAt, version);
    }
}
