package com.example.parasol.core.domain.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Tenants;
import com.example.parasol.core.domain.TestClock;
import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.actor.Permission;
import com.example.parasol.core.domain.actor.TenantActor;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;

@DomainTest
class KeptAnswersTests {

    private static final String KEY = "order-1";
    private static final Answer OPEN =
            new Answer(201, Map.of("Location", "/x"), "{\"ä\": 1}", false);
    private static final Answer SECRET = new Answer(201, Map.of(), "hush", true);

    @Autowired KeptAnswers answers;
    @Autowired Tenants tenants;
    @Autowired TestClock clock;
    @Autowired TransactionOperations transactions;
    @Autowired JdbcClient jdbc;

    Member owner;

    @BeforeEach
    void anOwner() {
        owner = tenants.owner();
    }

    @Test
    void whatWasKeptIsFound() {
        keep(OPEN);

        assertThat(find(owner, KEY, "this")).contains(new KeptAnswer(true, true, OPEN));
    }

    @Test
    void anotherRequestAndAnotherCallerAreSeen() {
        var program = Tenants.key(owner, Permission.KEYS_READ);
        keep(OPEN);

        assertThat(find(owner, KEY, "that")).contains(new KeptAnswer(false, true, OPEN));
        assertThat(find(program, KEY, "this")).contains(new KeptAnswer(true, false, OPEN));
    }

    @Test
    void anotherKeyAndAnotherOrganizationFindNothing() {
        keep(OPEN);

        assertThat(find(owner, "order-2", "this")).isEmpty();
        assertThat(find(tenants.owner(), KEY, "this")).isEmpty();
    }

    @Test
    void aSecretIsEncrypted() {
        keep(SECRET);

        assertThat(find(owner, KEY, "this")).contains(new KeptAnswer(true, true, SECRET));
        assertThat(new String(row(), StandardCharsets.ISO_8859_1)).doesNotContain("hush", "201");
        assertThat(SECRET.toString()).doesNotContain("hush");
    }

    @Test
    void aDayLaterItIsForgottenAndTheKeyIsFree() {
        keep(OPEN);
        clock.advance(KeptAnswers.KEPT.minusMinutes(1));
        transactions.executeWithoutResult(_ -> answers.forget());
        assertThat(find(owner, KEY, "this")).isPresent();
        clock.advance(Duration.ofMinutes(1));

        assertThat(find(owner, KEY, "this")).isEmpty();
        keep(SECRET);
        assertThat(find(owner, KEY, "this")).contains(new KeptAnswer(true, true, SECRET));

        clock.advance(KeptAnswers.KEPT);
        transactions.executeWithoutResult(_ -> answers.forget());
        assertThat(rows()).isZero();
    }

    @Test
    void oneTransactionHasAKeyAtATime() {
        var other = tenants.owner();

        transactions.executeWithoutResult(_ -> {
            assertThat(answers.take(owner, KEY)).isTrue();
            assertThat(elsewhere(() -> answers.take(owner, KEY))).isFalse();
            assertThat(elsewhere(() -> answers.take(owner, "order-2"))).isTrue();
            assertThat(elsewhere(() -> answers.take(other, KEY))).isTrue();
        });

        assertThat(elsewhere(() -> answers.take(owner, KEY))).isTrue();
    }

    @Test
    void withoutATransactionNothingIsKept() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> answers.keep(owner, KEY, "this", OPEN));
    }

    private void keep(Answer answer) {
        transactions.executeWithoutResult(_ -> answers.keep(owner, KEY, "this", answer));
    }

    private Optional<KeptAnswer> find(TenantActor actor, String key, String request) {
        return elsewhere(() -> answers.find(actor, key, request));
    }

    private <T> T elsewhere(Supplier<T> work) {
        return CompletableFuture.supplyAsync(() -> transactions.execute(_ -> work.get())).join();
    }

    private byte[] row() {
        return jdbc.sql("select answer from idempotency where organization_id = ?")
                .param(owner.organizationId())
                .query(byte[].class)
                .single();
    }

    private long rows() {
        return jdbc.sql("select count(*) from idempotency where organization_id = ?")
                .param(owner.organizationId())
                .query(Long.class)
                .single();
    }
}
