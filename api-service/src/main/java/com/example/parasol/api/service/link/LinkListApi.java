package com.example.parasol.api.service.link;

import com.example.parasol.api.service.paging.CountCursor;
import com.example.parasol.api.service.paging.Cursor;
import com.example.parasol.api.service.paging.Page;
import com.example.parasol.api.service.paging.PageRequest;
import com.example.parasol.api.service.paging.Place;
import com.example.parasol.core.domain.actor.Permission;
import com.example.parasol.core.domain.actor.TenantActor;
import com.example.parasol.core.domain.address.PublicAddress;
import com.example.parasol.core.domain.linklist.LinkListService;
import com.example.parasol.core.domain.linklist.LinkPlace;
import com.example.parasol.core.domain.linklist.LinkSort;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.Violation;
import java.io.Writer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The links of the caller's organization, many at once. */
@Component
public class LinkListApi {
    private final LinkListService links;
    private final PublicAddress address;

    LinkListApi(LinkListService links, PublicAddress address) {
        this.links = links;
        this.address = address;
    }

    /**
     * A page of the list. A cursor is a place in an order: it holds for any filter, and is refused
     * in the other order.
     *
     * @param sort created, which is the default, or clicks
     */
    public Page<LinkResource> list(
            TenantActor actor,
            LinkFilterResource filter,
            @Nullable String sort,
            @Nullable String cursor,
            @Nullable Integer limit) {
        actor.require(Permission.LINKS_READ);
        var order = sort(sort);
        var request = PageRequest.of(null, limit);
        var after = cursor == null ? order.start() : place(order, cursor);
        return request.page(
                links.list(actor, filter.toDomain(), after, request.rows()),
                link -> cursor(order.after(link)),
                link -> LinkResource.of(link, address));
    }

    /** Refuses as an export would be, and makes none. */
    public void checkExport(TenantActor actor, LinkFilterResource filter) {
        actor.require(Permission.LINKS_READ);
        filter.toDomain();
    }

    /** Writes all links as CSV, the newest first, while they are read. */
    public void export(TenantActor actor, LinkFilterResource filter, Supplier<Writer> target) {
        actor.require(Permission.LINKS_READ);
        var csv = new LinkCsv(target);
        links.export(actor, filter.toDomain(), link -> csv.write(LinkResource.of(link, address)));
        csv.end();
    }

    private static LinkSort sort(@Nullable String sort) {
        return switch (sort) {
            case null -> LinkSort.CREATED;
            case "created" -> LinkSort.CREATED;
            case "clicks" -> LinkSort.CLICKS;
            default ->
                    throw new Invalid(
                            new Violation("sort", "choice", "Sort by created or by clicks"));
        };
    }

    private static LinkPlace place(LinkSort sort, String cursor) {
        return switch (sort) {
            case CREATED -> {
                var place = Cursor.parse(cursor);
                yield new LinkPlace.ByCreation(place.at(), place.id());
            }
            case CLICKS -> {
                var place = CountCursor.parse(cursor);
                yield new LinkPlace.ByClicks(place.count(), place.id());
            }
        };
    }

    private static Place cursor(LinkPlace place) {
        return switch (place) {
            case LinkPlace.ByCreation(var at, var id) -> new Cursor(at, id);
            case LinkPlace.ByClicks(var clicks, var id) -> new CountCursor(clicks, id);
        };
    }
}
