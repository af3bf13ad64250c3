package com.example.parasol.core.domain.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Tenants;
import com.example.parasol.core.domain.Trail;
import com.example.parasol.core.domain.actor.AccountHolder;
import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.actor.Operator;
import com.example.parasol.core.domain.actor.Role;
import com.example.parasol.core.domain.audit.Audit;
import com.example.parasol.core.domain.login.LoginService;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

@DomainTest
class ExportServiceTests {

    @Autowired ExportService exports;
    @Autowired LoginService logins;
    @Autowired Tenants tenants;
    @Autowired Audit audit;
    @Autowired Trail trail;
    @Autowired TransactionOperations transaction;
    @Autowired JdbcClient jdbc;

    private final String email = Tenants.anyEmail();
    private Member owner;

    @BeforeEach
    void begin() {
        owner = tenants.owner(email);
    }

    @Test
    void itHoldsTheAccountItsOrganizationsLoginsAndDeeds() {
        logins.end(tenants.again(email).id());

        var json = export();

        assertThat(json)
                .contains(email, owner.organizationId().toString(), "\"Ada & Co\"", "\"OWNER\"")
                .contains("a browser", "another browser", "192.0.2.2", "login.ended")
                .contains("\"account\":", "\"logins\":", "\"organizations\":", "\"trail\":");
    }

    @Test
    void itHoldsNoSecretAndNoHash() {
        var hash =
                jdbc.sql("select password_hash from account where id = :id")
                        .param("id", owner.accountId())
                        .query(String.class)
                        .single();

        assertThat(export()).doesNotContain("argon2", hash, Tenants.PASSWORD).doesNotContain("ash");
    }

    @Test
    void itHoldsNothingOfOthers() {
        var strangerEmail = Tenants.anyEmail();
        var stranger = tenants.owner(strangerEmail);
        tenants.join(stranger, owner, Role.MEMBER);

        assertThat(export())
                .doesNotContain(strangerEmail)
                .doesNotContain(stranger.accountId().toString())
                .doesNotContain(stranger.organizationId().toString());
    }

    @Test
    void whatOperatorsWroteIsNamedAndNotQuoted() {
        var operator = new Operator(UUID.randomUUID(), "operator@example.com", UUID.randomUUID());
        transaction.executeWithoutResult(_ ->
                audit.record(
                        operator,
                        "account.looked-at",
                        owner.accountId(),
                        Map.of("reason", "a guess about somebody")));

        assertThat(export())
                .contains("account.looked-at", "\"by\":\"OPERATOR\"")
                .doesNotContain("a guess about somebody")
                .doesNotContain(operator.id().toString());
    }

    @Test
    void itIsAudited() {
        export();

        assertThat(trail.of(owner.accountId())).last().isEqualTo("account.exported");
    }

    private String export() {
        return JsonMapper.builder().build().writeValueAsString(exports.export(self()));
    }

    private AccountHolder self() {
        return Tenants.self(owner);
    }
}
