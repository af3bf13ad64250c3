package com.example.parasol.api.web.security;

import com.example.parasol.api.web.Api;
import com.example.parasol.api.web.Tenants;
import com.example.parasol.api.web.Tenants.Tenant;
import com.example.parasol.core.domain.actor.Role;

/** Makes what the ids in addresses stand for. */
final class Things {
    private Things() {}

    /** The id of something new in the tenant's list. */
    static String make(Api api, Tenants tenants, Tenant tenant, String path) {
        var list = path.replaceAll("/\\{id}.*", "");
        if (list.equals("/v1/members")) {
            return tenants.join(tenant, Role.MEMBER).accountId().toString();
        }
        var body = RoutesTests.BODIES.get("POST " + list);
        return api.call("POST", tenant.owner().token(), list, body).hasStatus(201).at("/id");
    }
}
