package com.example.parasol.core.domain.link;

import com.example.parasol.core.domain.actor.Job;
import com.example.parasol.core.domain.organization.Quotas;
import com.example.parasol.core.domain.refusal.Conflict;
import com.example.parasol.core.domain.refusal.DomainException;
import com.example.parasol.core.domain.refusal.Invalid;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes many links at once by the rules for one: the good ones, as far as there is room. */
@Component
public class LinkBatches {

    private final LinkRules rules;
    private final LinkInserts inserts;
    private final LinkUse use;
    private final Quotas quotas;

    LinkBatches(LinkRules rules, LinkInserts inserts, LinkUse use, Quotas quotas) {
        this.rules = rules;
        this.inserts = inserts;
        this.use = use;
        this.quotas = quotas;
    }

    /** Makes them in the caller's transaction; of two with the same slug the first one wins. */
    @Transactional(propagation = Propagation.MANDATORY)
    public LinkBatch create(Job job, UUID organizationId, List<NewLink> newLinks) {
        var refusals = new TreeMap<Integer, DomainException>();
        var waiting = candidates(newLinks, refusals);
        var room = quotas.room(organizationId, LinkLimit.NAME, () -> use.of(organizationId));
        var left = room.left();
        var skipped = settle(organizationId, waiting, refusals);
        while (!waiting.isEmpty() && left > 0) {
            var batch = firstOfEachSlug(waiting, left);
            var made = inserts.insert(organizationId, batch.values());
            left -= made.size();
            waiting.removeIf(
                    link -> made.contains(link.folded()) && link.equals(batch.get(link.folded())));
            waiting.replaceAll(LinkCandidate::again);
            skipped += settle(organizationId, waiting, refusals);
        }
        waiting.forEach(link -> refusals.put(link.place(), room.refusal()));
        var created = newLinks.size() - skipped - refusals.size();
        quotas.take(organizationId, room, created);
        return new LinkBatch(created, skipped, refusals);
    }

    private List<LinkCandidate> candidates(
            List<NewLink> newLinks, Map<Integer, DomainException> refusals) {
        var candidates = new ArrayList<LinkCandidate>();
        for (var place = 0; place < newLinks.size(); place++) {
            var link = newLinks.get(place);
            var violations = rules.check(link.target(), link.slug(), link.tags());
            if (violations.isEmpty()) {
                candidates.add(LinkCandidate.of(place, link));
            } else {
                refusals.put(place, new Invalid(violations));
            }
        }
        return candidates;
    }

    /** Takes those out whose slug is taken. Returns how many of them are there already. */
    private int settle(
            UUID organizationId,
            List<LinkCandidate> waiting,
            Map<Integer, DomainException> refusals) {
        if (waiting.stream().noneMatch(LinkCandidate::given)) {
            return 0;
        }
        var taken = inserts.taken(organizationId, waiting);
        var known = 0;
        for (var each = waiting.iterator(); each.hasNext(); ) {
            var link = each.next();
            if (link.given() && taken.containsKey(link.folded())) {
                each.remove();
                if (link.target().equals(taken.get(link.folded()))) {
                    known++;
                } else {
                    refusals.put(link.place(), new Conflict(Slug.TAKEN));
                }
            }
        }
        return known;
    }

    private static Map<String, LinkCandidate> firstOfEachSlug(
            List<LinkCandidate> waiting, long most) {
        var first = new LinkedHashMap<String, LinkCandidate>();
        for (var link : waiting) {
            if (first.size() < most) {
                first.putIfAbsent(link.folded(), link);
            }
        }
        return first;
    }
}
