package com.example.parasol.api.web.security;

import static org.assertj.core.api.Assertions.assertThat;

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
        var made = api.call("POST", tenant.owner().token(), list, body);
        assertThat(made.status()).as(made.body()).isIn(201, 202);
        return made.at("/id");
    }
}
