package com.example.parasol.api.service.audit;

import com.example.parasol.api.service.paging.Cursor;
import com.example.parasol.api.service.paging.Page;
import com.example.parasol.api.service.paging.PageRequest;
import com.example.parasol.core.domain.actor.Permission;
import com.example.parasol.core.domain.actor.TenantActor;
import com.example.parasol.core.domain.audit.AuditCursor;
import com.example.parasol.core.domain.audit.AuditEventService;
import com.example.parasol.core.domain.audit.AuditFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happened in the caller's organization, and to it. */
@Component
public class AuditEventApi {
    private final AuditEventService events;

    AuditEventApi(AuditEventService events) {
        this.events = events;
    }

    /** The newest first. */
    public Page<AuditEventResource> list(
            TenantActor actor, AuditFilter filter, PageRequest request) {
        actor.require(Permission.AUDIT_READ);
        var rows = events.list(actor, filter, cursor(request.after()), request.rows());
        return request.page(
                rows, event -> new Cursor(event.at(), event.id()), AuditEventResource::of);
    }

    private static AuditCursor cursor(@Nullable Cursor after) {
        return after == null ? AuditCursor.START : new AuditCursor(after.at(), after.id());
    }
}
