package com.example.parasol.api.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.api.web.Api;
import com.example.parasol.api.web.Tenants;
import com.example.parasol.api.web.Tenants.Tenant;
import com.example.parasol.core.domain.actor.Role;

/** Makes what the ids in addresses stand for. */
final class Things {
    private Things() {}

    /** An operation's address, with something new of the tenant's where it takes an id. */
    static String address(Api api, Tenants tenants, Tenant tenant, String path) {
        if (!path.contains("{id}")) {
            return path;
        }
        var thing = path.replace("{id}", make(api, tenants, tenant, path));
        return thing.contains("{deliveryId}")
                ? thing.replace("{deliveryId}", delivery(api, tenant, thing))
                : thing;
    }

    private static String delivery(Api api, Tenant tenant, String path) {
        var tests = path.replaceAll("/deliveries.*", "/tests");
        return api.call("POST", tenant.owner().token(), tests, null).hasStatus(202).at("/id");
    }

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
