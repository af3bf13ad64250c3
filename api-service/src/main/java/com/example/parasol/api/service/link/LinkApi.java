package com.example.parasol.api.service.link;

import com.example.parasol.core.domain.actor.Permission;
import com.example.parasol.core.domain.actor.TenantActor;
import com.example.parasol.core.domain.address.PublicAddress;
import com.example.parasol.core.domain.link.Link;
import com.example.parasol.core.domain.link.LinkService;
import com.example.parasol.core.domain.version.Expected;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The links of the caller's organization. */
@Component
public class LinkApi {
    private final LinkService links;
    private final PublicAddress address;

    LinkApi(LinkService links, PublicAddress address) {
        this.links = links;
        this.address = address;
    }

    public LinkResource create(TenantActor actor, NewLinkResource link) {
        actor.require(Permission.LINKS_WRITE);
        return resource(links.create(actor, link.toDomain()));
    }

    public LinkResource get(TenantActor actor, UUID id) {
        actor.require(Permission.LINKS_READ);
        return resource(links.get(actor, id));
    }

    public LinkResource edit(
            TenantActor actor, UUID id, Expected expected, LinkPatchResource patch) {
        actor.require(Permission.LINKS_WRITE);
        return resource(links.edit(actor, id, expected, patch.toDomain()));
    }

    public LinkResource archive(TenantActor actor, UUID id, Expected expected) {
        actor.require(Permission.LINKS_WRITE);
        return resource(links.archive(actor, id, expected));
    }

    public LinkResource activate(TenantActor actor, UUID id, Expected expected) {
        actor.require(Permission.LINKS_WRITE);
        return resource(links.activate(actor, id, expected));
    }

    /** Archives many, and tells of each what became of it. */
    public ArchivalsResource archiveAll(TenantActor actor, NewArchivalsResource archivals) {
        actor.require(Permission.LINKS_WRITE);
        return ArchivalsResource.of(links.archiveAll(actor, archivals.toDomain()));
    }

    public void delete(TenantActor actor, UUID id, Expected expected) {
        actor.require(Permission.LINKS_WRITE);
        links.delete(actor, id, expected);
    }

    private LinkResource resource(Link link) {
        return LinkResource.of(link, address);
    }
}
