package com.example.parasol.core.domain.password;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import com.example.parasol.core.domain.Crowd;
import com.example.parasol.core.domain.refusal.TooBusy;
import com.example.parasol.core.domain.refusal.Violation;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.crypto.password.PasswordEncoder;

class PasswordsTests {

    private static final CommonPasswords COMMON =
            new CommonPasswords(new ClassPathResource("common-passwords.txt"));

    private static final Passwords PASSWORDS =
            new Passwords(PasswordHashing.passwordEncoder(), COMMON);

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

    @Test
    void thereAreThreeThousandOfThem() throws Exception {
        var list = new ClassPathResource("common-passwords.txt").getContentAsString(UTF_8);

        assertThat(list.lines().filter(line -> !line.startsWith("#")))
                .hasSize(3000)
                .allMatch(password -> COMMON.contains(password));
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

    @Test
    void noMoreAreHashedAtOnceThanThereAreCores() throws Exception {
        var encoder = new CrowdedEncoder();
        var passwords = new Passwords(encoder, COMMON);

        Crowd.all(Crowd.of(50, _ -> () -> passwords.hash("correct horse")));

        assertThat(encoder.most).hasPositiveValue();
        assertThat(encoder.most.get())
                .isLessThanOrEqualTo(Runtime.getRuntime().availableProcessors());
    }

    @Test
    void whoeverFindsEveryCoreTakenWaitsForALimitedTime() throws Exception {
        var taken = JvmCores.permits().drainPermits();
        try {
            var refusal = new CompletableFuture<@Nullable Throwable>();
            var caller =
                    Thread.ofPlatform()
                            .start(() ->
                                    refusal.complete(
                                            catchThrowable(() -> PASSWORDS.hash("correct horse"))));
            await().until(() -> caller.getState() == Thread.State.TIMED_WAITING);
            caller.interrupt();

            assertThat(refusal.get(10, TimeUnit.SECONDS))
                    .isInstanceOfSatisfying(
                            TooBusy.class, busy -> assertThat(busy.retryAfter()).hasSeconds(2));
        } finally {
            JvmCores.permits().release(taken);
        }
    }

    /** Knows how many were inside at once; each lets all others in who may come. */
    private static final class CrowdedEncoder implements PasswordEncoder {

        private final AtomicInteger inside = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            for (var i = 0; i < 100; i++) {
                Thread.yield();
            }
            inside.decrementAndGet();
            return "";
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            return false;
        }
    }
}
