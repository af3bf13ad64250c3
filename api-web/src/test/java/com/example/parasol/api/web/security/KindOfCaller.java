package com.example.parasol.api.web.security;

import com.example.parasol.api.web.Answer;
import com.example.parasol.api.web.Api;
import com.example.parasol.api.web.Tenants;
import com.example.parasol.core.domain.actor.Role;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every kind of caller that the API can meet, in the order of the matrix.
 *
 * @param cookie what a browser would send by itself, if anything
 */
record KindOfCaller(String name, String bearer, String cookie) {

    static List<KindOfCaller> all(Tenants tenants) {
        var tenant = tenants.first();
        var owner = tenant.owner().token();
        return List.of(
                new KindOfCaller("none", "", ""),
                new KindOfCaller("wrong", "parasol_live_unknown", "site_session=" + owner),
                caller("past", expired(tenants)),
                caller("gone", revoked(tenants)),
                caller("read", tenants.key(owner, reading())),
                caller("write", tenant.key()),
                caller("memb", tenants.join(tenant, Role.MEMBER).token()),
                caller("admin", tenants.join(tenant, Role.ADMIN).token()),
                caller("owner", owner),
                caller("old", old(tenants)),
                caller("other", tenants.second().owner().token()));
    }

    static String[] reading() {
        return Tenants.SCOPES.stream()
                .filter(scope -> scope.endsWith(":read"))
                .toArray(String[]::new);
    }

    private static KindOfCaller caller(String name, String bearer) {
        return new KindOfCaller(name, bearer, "");
    }

    private static String expired(Tenants tenants) {
        var person = tenants.join(tenants.first(), Role.OWNER);
        tenants.lastUntil(person, Duration.ofSeconds(-1));
        return person.token();
    }

    private static String revoked(Tenants tenants) {
        var person = tenants.join(tenants.first(), Role.OWNER);
        tenants.logOut(person);
        return person.token();
    }

    private static String old(Tenants tenants) {
        var person = tenants.join(tenants.first(), Role.OWNER);
        tenants.letTimePass(person, Duration.ofMinutes(11));
        return person.token();
    }

    Answer call(Api api, String method, String path, @Nullable String body) {
        return api.send(
                path,
                request -> {
                    if (!bearer.isEmpty()) {
                        request.header("Authorization", "Bearer " + bearer);
                    }
                    if (!cookie.isEmpty()) {
                        request.header("Cookie", cookie);
                    }
                    if (body == null) {
                        request.method(method, BodyPublishers.noBody());
                    } else {
                        request.header("Content-Type", Api.typeOf(body))
                                .method(method, BodyPublishers.ofString(body));
                    }
                });
    }
}
