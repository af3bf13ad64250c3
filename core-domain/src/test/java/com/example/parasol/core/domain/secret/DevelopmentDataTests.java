package com.example.parasol.core.domain.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.password.Passwords;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** With what dev-kit puts into the database of development, and takes back after each test. */
@DomainTest
@Transactional
class DevelopmentDataTests {

    private static final String NEW_HASH = "'{argon2id}of another'";

    @Autowired DataSource database;
    @Autowired JdbcClient jdbc;
    @Autowired Passwords passwords;

    @Value("${parasol.encryption.key}")
    String developmentKey;

    @BeforeEach
    void fill() throws IOException {
        for (var script : new String[] {"account", "token"}) {
            jdbc.sql(
                            new ClassPathResource("demo/" + script + ".sql")
                                    .getContentAsString(StandardCharsets.UTF_8))
                    .update();
        }
    }

    @Test
    void everybodyKnowsTheKeyOfDevelopment() {
        assertThat(KnownSecrets.contain(developmentKey)).isTrue();
    }

    @Test
    void productionDoesNotStartOnIt() {
        assertThatExceptionOfType(UnfitSecret.class)
                .isThrownBy(this::check)
                .withMessageContainingAll(
                        "the account demo@example.com",
                        "the operator operator@example.com",
                        "the demo API key",
                        "the authenticator app of the operator 019b0000-")
                .satisfies(refused ->
                        assertThat(refused.mend()).contains("a database of production's own"));
    }

    @ParameterizedTest
    @CsvSource({
        "the account demo@, update account set password_hash = ",
        "the operator operator@, update operator set password_hash = "
    })
    void anotherPasswordIsOneThingLess(String found, String change) {
        jdbc.sql(change + NEW_HASH).update();

        assertThatExceptionOfType(UnfitSecret.class)
                .isThrownBy(this::check)
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain(found));
    }

    @Test
    void productionStartsWhenNothingIsLeft() {
        jdbc.sql("update account set password_hash = " + NEW_HASH).update();
        jdbc.sql("update operator set password_hash = " + NEW_HASH).update();
        jdbc.sql("update token set revoked_at = now()").update();
        jdbc.sql("delete from operator_app").update();

        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void anAppUnderAnotherKeyIsNobodysBusiness() {
        jdbc.sql("update account set password_hash = " + NEW_HASH).update();
        jdbc.sql("update operator set password_hash = " + NEW_HASH).update();
        jdbc.sql("update token set revoked_at = now()").update();
        jdbc.sql("update operator_app set secret = :own")
                .param(
                        "own",
                        new Encryption(
                                        new EncryptionProperties(
                                                "0b9JdVjqcAOYkrM1MZYPuAYF2N8cYvVtPl6JtFm8R1Y="))
                                .encrypt("its own"))
                .update();

        assertThatCode(this::check).doesNotThrowAnyException();
    }

    private void check() {
        var _ = new DevelopmentData(database, passwords);
    }
}
