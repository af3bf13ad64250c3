package com.example.parasol.core.domain.organization;

import com.example.parasol.core.domain.actor.Operator;
import com.example.parasol.core.domain.audit.Audit;
import com.example.parasol.core.domain.member.MemberDetails;
import com.example.parasol.core.domain.member.Memberships;
import com.example.parasol.core.domain.refusal.PlainText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All organizations, for operators; every look-up is audited. */
@Service
public class OrganizationDirectory {

    private static final int MAX_TEXT = 100;
    private static final int MAX_LIMIT = 100;

    private final OrganizationEntries entries;
    private final Memberships memberships;
    private final Audit audit;

    OrganizationDirectory(OrganizationEntries entries, Memberships memberships, Audit audit) {
        this.entries = entries;
        this.memberships = memberships;
        this.audit = audit;
    }

    /**
     * Organizations whose name, or a member's address, contains the text; the newest first.
     *
     * @param text at most 100 characters count; empty finds all
     * @param after the last id of the part before
     * @param limit 1 to 100; others are taken as the nearest of these
     */
    @Transactional
    public OrganizationPage search(
            Operator operator, String text, @Nullable UUID after, int limit) {
        var sought = PlainText.clean(text.strip(), MAX_TEXT);
        var size = Math.clamp(limit, 1, MAX_LIMIT);
        audit.record(operator, "organization.searched", null, Map.of("text", sought));
        var found = entries.search(sought, after, size + 1);
        if (found.size() <= size) {
            return new OrganizationPage(found, null);
        }
        var items = List.copyOf(found.subList(0, size));
        return new OrganizationPage(items, items.getLast().organization().id());
    }

    @Transactional
    public Optional<OrganizationEntry> get(Operator operator, UUID organizationId) {
        audit.record(operator, "organization.viewed", organizationId);
        return entries.find(organizationId);
    }

    /** The people of an organization, the oldest membership first. */
    @Transactional
    public List<MemberDetails> members(Operator operator, UUID organizationId) {
        audit.record(operator, "organization.members-viewed", organizationId);
        return memberships.in(organizationId);
    }
}
