package com.example.parasol.api.service.link;

import com.example.parasol.api.service.paging.Cursor;
import com.example.parasol.api.service.paging.Page;
import com.example.parasol.api.service.paging.PageRequest;
import com.example.parasol.core.domain.actor.Permission;
import com.example.parasol.core.domain.actor.TenantActor;
import com.example.parasol.core.domain.address.PublicAddress;
import com.example.parasol.core.domain.click.ClickService;
import com.example.parasol.core.domain.link.Link;
import com.example.parasol.core.domain.link.LinkCursor;
import com.example.parasol.core.domain.link.LinkService;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The links of the caller's organization. */
@Component
public class LinkApi {
    private final LinkService links;
    private final ClickService clicks;
    private final PublicAddress address;

    LinkApi(LinkService links, ClickService clicks, PublicAddress address) {
        this.links = links;
        this.clicks = clicks;
        this.address = address;
    }

    public LinkResource create(TenantActor actor, NewLinkResource link) {
        actor.require(Permission.LINKS_WRITE);
        return resource(links.create(actor, link.toDomain()));
    }

    /** The newest first. */
    public Page<LinkResource> list(TenantActor actor, PageRequest request) {
        actor.require(Permission.LINKS_READ);
        var rows = links.list(actor, cursor(request.after()), request.rows());
        return request.page(rows, link -> new Cursor(link.createdAt(), link.id()), this::resource);
    }

    public LinkResource get(TenantActor actor, UUID id) {
        actor.require(Permission.LINKS_READ);
        return resource(links.get(actor, id));
    }

    public LinkResource edit(TenantActor actor, UUID id, LinkPatchResource patch) {
        actor.require(Permission.LINKS_WRITE);
        return resource(links.edit(actor, id, patch.toDomain()));
    }

    public LinkResource archive(TenantActor actor, UUID id) {
        actor.require(Permission.LINKS_WRITE);
        return resource(links.archive(actor, id));
    }

    public LinkResource activate(TenantActor actor, UUID id) {
        actor.require(Permission.LINKS_WRITE);
        return resource(links.activate(actor, id));
    }

    /** Clicks per UTC day of the last 1 to 365 days. */
    public ClicksResource clicks(TenantActor actor, UUID id, int days) {
        actor.require(Permission.LINKS_READ);
        return ClicksResource.of(clicks.perDay(actor, id, days));
    }

    private static @Nullable LinkCursor cursor(@Nullable Cursor after) {
        return after == null ? null : new LinkCursor(after.at(), after.id());
    }

    private LinkResource resource(Link link) {
        return LinkResource.of(link, address);
    }
}
