package com.example.parasol.api.web.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.parasol.api.web.Answer;
import com.example.parasol.api.web.Api;
import com.example.parasol.api.web.ApiTest;
import com.example.parasol.api.web.Tenants;
import com.example.parasol.api.web.Tenants.Tenant;
import com.example.parasol.core.domain.actor.Role;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An answer that holds a secret is kept encrypted, and only for whom it was made. */
@ApiTest
class SecretAnswerTests {
    private final String key = UUID.randomUUID().toString();

    @Autowired Api api;
    @Autowired Tenants tenants;
    @Autowired JdbcClient jdbc;
    private Tenant tenant;
    private Answer made;

    @BeforeEach
    void makeAKey() {
        tenant = tenants.found("business");
        made = post(tenant.owner().token()).hasStatus(201);
    }

    @Test
    void whoMadeItMaySeeItAgain() {
        var again = post(tenant.owner().token()).hasStatus(201);

        assertThat(again.at("/secret")).isEqualTo(made.at("/secret"));
        assertThat(again.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void theDatabaseHoldsItEncrypted() {
        var kept =
                jdbc.sql("select answer from idempotency where organization_id = ?")
                        .param(tenant.id())
                        .query(byte[].class)
                        .single();

        assertThat(new String(kept, StandardCharsets.ISO_8859_1))
                .doesNotContain("secret", "parasol", made.at("/id"));
    }

    @Test
    void whatCouldNotBeEncryptedIsNotShownAgain() {
        jdbc.sql("update idempotency set answer = null where organization_id = ?")
                .param(tenant.id())
                .update();

        post(tenant.owner().token()).isProblem(409, "conflict");
    }

    @Test
    void nobodyElseIsShownIt() {
        var admin = tenants.join(tenant, Role.ADMIN).token();
        var member = tenants.join(tenant, Role.MEMBER).token();

        post(admin).isProblem(409, "conflict");
        post(member).isProblem(403, "not-allowed");
        post(tenant.key()).isProblem(403, "not-allowed");
        post(tenants.second().owner().token()).hasStatus(201);
    }

    @Test
    void aLoginOfTenMinutesAgoIsAskedOnceMore() {
        tenants.letTimePass(tenant.owner(), Duration.ofMinutes(10));

        await().untilAsserted(() -> post(tenant.owner().token()).isProblem(403, "login-too-old"));
    }

    private Answer post(String token) {
        return api.call(
                "POST",
                token,
                "/v1/api-keys",
                Tenants.newKey("One"),
                OnceHandlerAdapter.HEADER,
                key);
    }
}
