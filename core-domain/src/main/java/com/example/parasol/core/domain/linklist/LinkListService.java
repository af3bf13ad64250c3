package com.example.parasol.core.domain.linklist;

import static com.example.parasol.core.domain.actor.Permission.LINKS_READ;

import com.example.parasol.core.domain.actor.TenantActor;
import com.example.parasol.core.domain.audit.Audit;
import com.example.parasol.core.domain.link.Link;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Lists the links of an organization. A page is one statement and needs no transaction. */
@Service
public class LinkListService {

    private static final int MAX_LIMIT = 101;
    private static final int EXPORTED_AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final Audit audit;
    private final TransactionOperations transaction;

    LinkListService(JdbcClient jdbc, Audit audit, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * The links after a place, in the order that the place implies.
     *
     * @param limit 1 to 101, a page and one more; others are taken as the nearest of these
     */
    public List<Link> list(TenantActor actor, LinkFilter filter, LinkPlace after, int limit) {
        actor.require(LINKS_READ);
        var size = Math.clamp(limit, 1, MAX_LIMIT);
        return new LinkQuery(actor.organizationId(), filter, after, size).run(jdbc);
    }

    /**
     * Hands on all links, the newest first. The trail tells of it before the first one. Nothing of
     * the database is held while they are taken, which may be at the pace of a slow connection:
     * what changes meanwhile may be in it or not.
     */
    public void export(TenantActor actor, LinkFilter filter, Consumer<Link> taker) {
        actor.require(LINKS_READ);
        transaction.executeWithoutResult(
                _ -> audit.record(actor, "link.exported", null, filter.described()));
        var page = exported(actor, filter, LinkSort.CREATED.start());
        while (!page.isEmpty()) {
            page.forEach(taker);
            page = exported(actor, filter, LinkSort.CREATED.after(page.getLast()));
        }
    }

    private List<Link> exported(TenantActor actor, LinkFilter filter, LinkPlace after) {
        return new LinkQuery(actor.organizationId(), filter, after, EXPORTED_AT_ONCE).run(jdbc);
    }
}
