package com.example.parasol.core.domain.mailtoken;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.core.domain.Crowd;
import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.TestClock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@DomainTest
class MailTokensTests {

    @Autowired MailTokens tokens;
    @Autowired TransactionOperations transaction;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;

    private final UUID subject = UUID.randomUUID();

    private String issue(Purpose purpose) {
        return Objects.requireNonNull(
                transaction.execute(_ -> tokens.issue(purpose, subject, "ada@example.com")));
    }

    private Optional<Mailed> redeem(Purpose purpose, String token) {
        return Objects.requireNonNull(transaction.execute(_ -> tokens.redeem(purpose, token)));
    }

    @Test
    void aTokenIsGoodForOneUse() {
        var token = issue(Purpose.LOGIN);

        assertThat(redeem(Purpose.LOGIN, token)).contains(new Mailed(subject, "ada@example.com"));
        assertThat(redeem(Purpose.LOGIN, token)).isEmpty();
        assertThat(tokens.find(Purpose.LOGIN, token)).isEmpty();
    }

    @Test
    void lookingChangesNothing() {
        var token = issue(Purpose.LOGIN);

        assertThat(tokens.find(Purpose.LOGIN, token)).isPresent();
        assertThat(tokens.find(Purpose.LOGIN, token)).isPresent();
        assertThat(redeem(Purpose.LOGIN, token)).isPresent();
    }

    @Test
    void ofTwentyAtOnceOneSucceeds() throws Exception {
        var token = issue(Purpose.PASSWORD_RESET);

        var results = Crowd.all(Crowd.of(20, _ -> () -> redeem(Purpose.PASSWORD_RESET, token)));

        assertThat(results).filteredOn(Optional::isPresent).hasSize(1);
    }

    @Test
    void aTokenServesNoOtherPurpose() {
        var token = issue(Purpose.CONFIRMATION);

        assertThat(tokens.find(Purpose.LOGIN, token)).isEmpty();
        assertThat(redeem(Purpose.LOGIN, token)).isEmpty();
        assertThat(redeem(Purpose.CONFIRMATION, token)).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void aTokenEndsWithItsLife(Purpose purpose) {
        var token = issue(purpose);

        clock.advance(purpose.life().minusSeconds(5));
        assertThat(tokens.find(purpose, token)).isPresent();

        clock.advance(Duration.ofSeconds(5));
        assertThat(tokens.find(purpose, token)).isEmpty();
        assertThat(redeem(purpose, token)).isEmpty();
    }

    @Test
    void aNewTokenReplacesTheOneBefore() {
        var first = issue(Purpose.INVITATION);
        var second = issue(Purpose.INVITATION);

        assertThat(tokens.find(Purpose.INVITATION, first)).isEmpty();
        assertThat(tokens.find(Purpose.INVITATION, second)).isPresent();
    }

    @Test
    void aWithdrawnTokenWorksNoMore() {
        var token = issue(Purpose.INVITATION);

        transaction.executeWithoutResult(_ -> tokens.withdraw(Purpose.INVITATION, subject));

        assertThat(redeem(Purpose.INVITATION, token)).isEmpty();
    }

    @Test
    void whatRanOutIsForgottenAndTheRestStays() {
        issue(Purpose.LOGIN);
        var lasting = issue(Purpose.INVITATION);
        clock.advance(Purpose.LOGIN.life());

        tokens.forget();

        assertThat(rows()).isEqualTo(1);
        assertThat(tokens.find(Purpose.INVITATION, lasting)).isPresent();
    }

    @Test
    void onlyAHashIsKept() {
        var token = issue(Purpose.LOGIN);

        assertThat(token).matches("[A-Za-z0-9_-]{43}");
        assertThat(
                        jdbc.sql("select mail_token::text from mail_token where subject = :subject")
                                .param("subject", subject)
                                .query(String.class)
                                .single())
                .doesNotContain(token);
    }

    private long rows() {
        return jdbc.sql("select count(*) from mail_token where subject = :subject")
                .param("subject", subject)
                .query(Long.class)
                .single();
    }
}
