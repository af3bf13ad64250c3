package com.example.parasol.core.domain.password;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.core.domain.Crowd;
import com.example.parasol.core.domain.refusal.TooBusy;
import com.example.parasol.core.domain.refusal.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class PasswordsTests {

    private static final Passwords PASSWORDS =
            new Passwords(
                    PasswordHashing.passwordEncoder(),
                    new CommonPasswords(new ClassPathResource("common-passwords.txt")));

    @Test
    void aHashNamesItsKindAndItsCost() {
        assertThat(PASSWORDS.hash("correct horse"))
                .startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void theSamePasswordHasAnotherHashEachTime() {
        assertThat(PASSWORDS.hash("correct horse")).isNotEqualTo(PASSWORDS.hash("correct horse"));
    }

    @Test
    void onlyThePasswordExactlyAsTypedMatches() {
        var hash = PASSWORDS.hash(" Correct horse\u00e9 ");

        assertThat(PASSWORDS.matches(" Correct horse\u00e9 ", hash)).isTrue();
        assertThat(PASSWORDS.matches("Correct horse\u00e9", hash)).isFalse();
        assertThat(PASSWORDS.matches(" correct horse\u00e9 ", hash)).isFalse();
        assertThat(PASSWORDS.matches(" Correct horsee\u0301 ", hash)).isFalse();
    }

    @Test
    void everyCharacterOfALongPasswordCounts() {
        var long127 = "x".repeat(127);
        var hash = PASSWORDS.hash(long127 + "a");

        assertThat(PASSWORDS.matches(long127 + "b", hash)).isFalse();
    }

    @Test
    void nobodyMatchesWithoutAHash() {
        assertThat(PASSWORDS.matches("correct horse", null)).isFalse();
    }

    @Test
    void aWeakerHashIsOutdated() {
        var older = "{argon2id}$argon2id$v=19$m=4096,t=1,p=1$c29tZXNhbHRzb21lc2FsdA$c29tZWhhc2g";

        assertThat(PASSWORDS.isOutdated(older)).isTrue();
        assertThat(PASSWORDS.isOutdated(PASSWORDS.hash("correct horse"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1234567", "Zürich!", "👍👍👍👍👍👍👍"})
    void shorterThanEightCharactersIsRefused(String password) {
        assertThat(PASSWORDS.check(password)).extracting(Violation::code).containsExactly("length");
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "PassWord", "12345678", "qwertyuiop", "iloveyou"})
    void theCommonestAreRefusedInAnyCase(String password) {
        assertThat(PASSWORDS.check(password)).extracting(Violation::code).containsExactly("common");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"zqxjkvbw", "aaaaaaaab", "demo-demo-demo", "        8", "пароль-длинный"})
    void noCompositionIsAskedFor(String password) {
        assertThat(PASSWORDS.check(password)).isEmpty();
    }

    @Test
    void from8To128CharactersAreAccepted() {
        assertThat(PASSWORDS.check("👍".repeat(128))).isEmpty();
        assertThat(PASSWORDS.check("x".repeat(129))).isNotEmpty();
    }

    @Test
    void inACrowdEachIsServedOrToldToComeBack() throws InterruptedException {
        var hash = PASSWORDS.hash("correct horse");

        var results = Crowd.of(50, _ -> () -> PASSWORDS.matches("correct horse", hash));

        assertThat(Crowd.successes(results)).isNotEmpty().containsOnly(true);
        assertThat(Crowd.failures(results)).allMatch(TooBusy.class::isInstance);
    }
}
