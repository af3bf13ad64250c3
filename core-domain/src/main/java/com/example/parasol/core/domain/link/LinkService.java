package com.example.parasol.core.domain.link;

import static com.example.parasol.core.domain.actor.Permission.LINKS_READ;
import static com.example.parasol.core.domain.actor.Permission.LINKS_WRITE;

import com.example.parasol.core.domain.actor.TenantActor;
import com.example.parasol.core.domain.audit.Audit;
import com.example.parasol.core.domain.link.Archival.Outcome;
import com.example.parasol.core.domain.organization.Quotas;
import com.example.parasol.core.domain.refusal.Conflict;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.NotFound;
import com.example.parasol.core.domain.refusal.Violation;
import com.example.parasol.core.domain.version.Expected;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The links of an organization. */
@Service
public class LinkService {

    private static final int MAX_ARCHIVED_AT_ONCE = 100;

    private final LinkRepository links;
    private final LinkRules rules;
    private final LinkEvents events;
    private final LinkUse use;
    private final Quotas quotas;
    private final Audit audit;
    private final Clock clock;

    LinkService(
            LinkRepository links,
            LinkRules rules,
            LinkEvents events,
            LinkUse use,
            Quotas quotas,
            Audit audit,
            Clock clock) {
        this.links = links;
        this.rules = rules;
        this.events = events;
        this.use = use;
        this.quotas = quotas;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes a link.
     *
     * @throws Invalid for fields target, slug, tags
     * @throws Conflict when the slug is taken, in whatever case
     * @throws com.example.parasol.core.domain.refusal.QuotaExceeded when the plan's {@code links}
     *     are used up
     */
    @Transactional
    public Link create(TenantActor actor, NewLink newLink) {
        actor.require(LINKS_WRITE);
        Invalid.throwIfAny(rules.check(newLink.target(), newLink.slug(), newLink.tags()));
        var organizationId = actor.organizationId();
        quotas.requireRoom(organizationId, LinkLimit.NAME, () -> use.of(organizationId));
        var slug = newLink.slug() == null ? freeSlug() : newLink.slug();
        requireFree(slug);
        var link =
                save(
                        new LinkEntity(
                                organizationId,
                                slug,
                                LinkRules.target(newLink.target()),
                                LinkRules.tags(newLink.tags()),
                                clock.instant()));
        return announce(actor, "link.created", link);
    }

    @Transactional(readOnly = true)
    public Link get(TenantActor actor, UUID linkId) {
        actor.require(LINKS_READ);
        return links.findByIdAndOrganizationId(linkId, actor.organizationId())
                .map(LinkEntity::toRecord)
                .orElseThrow(() -> new NotFound("link", linkId));
    }

    /**
     * Changes the given fields; archived links can be changed too.
     *
     * @param expected clicks make no other version
     * @throws Invalid for fields target, slug, tags
     * @throws com.example.parasol.core.domain.refusal.Stale when it is not the expected version
     * @throws Conflict when the slug is taken, in whatever case
     */
    @Transactional
    public Link edit(TenantActor actor, UUID linkId, Expected expected, LinkPatch patch) {
        actor.require(LINKS_WRITE);
        Invalid.throwIfAny(rules.check(patch.target(), patch.slug(), patch.tags()));
        return change(
                actor,
                linkId,
                expected,
                "link.updated",
                (link, now) -> {
                    if (patch.slug() != null
                            && !Slug.folded(patch.slug()).equals(Slug.folded(link.slug()))) {
                        requireFree(patch.slug());
                    }
                    return link.edit(patch, now);
                });
    }

    /**
     * Stops leading visitors on; an archived link stays as it is.
     *
     * @throws com.example.parasol.core.domain.refusal.Stale when it is not the expected version
     */
    @Transactional
    public Link archive(TenantActor actor, UUID linkId, Expected expected) {
        actor.require(LINKS_WRITE);
        return change(actor, linkId, expected, "link.archived", LinkEntity::archive);
    }

    /**
     * Leads visitors on again; an active link stays as it is.
     *
     * @throws com.example.parasol.core.domain.refusal.Stale when it is not the expected version
     */
    @Transactional
    public Link activate(TenantActor actor, UUID linkId, Expected expected) {
        actor.require(LINKS_WRITE);
        return change(actor, linkId, expected, "link.updated", LinkEntity::activate);
    }

    /**
     * Archives many links, or tells of each why not.
     *
     * @param linkIds 1 to 100; one that stands there twice counts once
     * @return in the order of the ids
     * @throws Invalid for field ids
     */
    @Transactional
    public List<Archival> archiveAll(TenantActor actor, Collection<UUID> linkIds) {
        actor.require(LINKS_WRITE);
        var ids = new LinkedHashSet<>(linkIds);
        if (ids.isEmpty() || ids.size() > MAX_ARCHIVED_AT_ONCE) {
            throw new Invalid(
                    new Violation(
                            "ids", "length", "Give 1 to %d ids".formatted(MAX_ARCHIVED_AT_ONCE)));
        }
        var outcomes = new HashMap<UUID, Outcome>();
        var now = clock.instant();
        for (var link : links.lockAll(ids, actor.organizationId())) {
            var archived = link.archive(now);
            outcomes.put(link.id(), archived ? Outcome.ARCHIVED : Outcome.UNCHANGED);
            if (archived) {
                announce(actor, "link.archived", save(link));
            }
        }
        return ids.stream()
                .map(id -> new Archival(id, outcomes.getOrDefault(id, Outcome.UNKNOWN)))
                .toList();
    }

    /**
     * Deletes a link and what was counted of it. Its slug is free again, for anybody.
     *
     * @throws com.example.parasol.core.domain.refusal.Stale when it is not the expected version
     */
    @Transactional
    public void delete(TenantActor actor, UUID linkId, Expected expected) {
        actor.require(LINKS_WRITE);
        var link = lock(actor, linkId, expected);
        links.delete(link);
        audit.record(actor, "link.deleted", linkId, Map.of("slug", link.slug()));
        events.publish("link.deleted", actor.organizationId(), link.toRecord());
    }

    private Link change(
            TenantActor actor,
            UUID linkId,
            Expected expected,
            String type,
            BiPredicate<LinkEntity, Instant> verb) {
        var link = lock(actor, linkId, expected);
        return verb.test(link, clock.instant())
                ? announce(actor, type, save(link))
                : link.toRecord();
    }

    private LinkEntity lock(TenantActor actor, UUID linkId, Expected expected) {
        var link =
                links.lock(linkId, actor.organizationId())
                        .orElseThrow(() -> new NotFound("link", linkId));
        expected.require(link.version());
        return link;
    }

    private Link announce(TenantActor actor, String type, Link link) {
        audit.record(actor, type, link.id());
        events.publish(type, actor.organizationId(), link);
        return link;
    }

    private String freeSlug() {
        return Stream.generate(Slug::random)
                .filter(slug -> !links.isTaken(slug))
                .findFirst()
                .orElseThrow();
    }

    private void requireFree(String slug) {
        if (links.isTaken(Slug.folded(slug))) {
            throw taken();
        }
    }

    /** Of two that take the same free slug at once, the unique index refuses one. */
    private Link save(LinkEntity link) {
        try {
            return links.saveAndFlush(link).toRecord();
        } catch (DataIntegrityViolationException e) {
            if (String.valueOf(e.getMessage()).contains("link_slug_is_unique")) {
                throw taken();
            }
            throw e;
        }
    }

    private static Conflict taken() {
        return new Conflict(Slug.TAKEN);
    }
}
