package com.example.parasol.core.domain.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Tenants;
import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.event.LiveEvents;
import com.example.parasol.core.domain.login.LoginService;
import com.example.parasol.core.domain.secret.Sha256;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DomainTest
class TokenCacheTests {

    @Autowired LiveEvents live;
    @Autowired LoginService logins;
    @Autowired Tenants tenants;
    @Autowired JdbcClient jdbc;

    private final byte[] hash = Sha256.of(UUID.randomUUID().toString());
    private final AtomicInteger lookUps = new AtomicInteger();
    private Member owner;

    @BeforeEach
    void begin() {
        owner = tenants.owner();
        await().until(live::isCurrent);
    }

    @Test
    void whoWasLookedUpIsRememberedForAWhile() {
        var cache = new TokenCache(live);

        assertThat(cache.get(hash, this::lookUp)).isPresent();
        assertThat(cache.get(hash, this::lookUp)).isPresent();

        assertThat(lookUps).hasValue(1);
    }

    @Test
    void nobodyIsNotRemembered() {
        var cache = new TokenCache(live);

        assertThat(cache.get(hash, Optional::empty)).isEmpty();

        assertThat(cache.get(hash, this::lookUp)).isPresent();
    }

    @Test
    void whatWasLookedUpBeforeARevocationIsNotKeptAfterIt() {
        var cache = new TokenCache(live);
        var heard = new CompletableFuture<Boolean>();
        try (var _ = live.onRevoked(ending -> answer(heard, ending.concerns(owner)))) {
            cache.get(
                    hash,
                    () -> {
                        var before = lookUp();
                        logins.end(owner.loginId());
                        heard.join();
                        return before;
                    });
        }

        assertThat(cache.get(hash, Optional::empty)).isEmpty();
    }

    @Test
    void aProcessThatHearsNothingAsksEachTime() {
        var cache = new TokenCache(new LiveEvents());

        assertThat(cache.get(hash, this::lookUp)).isPresent();

        assertThat(cache.get(hash, Optional::empty)).isEmpty();
    }

    @Test
    void whateverMayHaveBeenMissedIsAskedAnew() {
        var cache = new TokenCache(live);
        var gap = new CompletableFuture<Boolean>();
        cache.get(hash, this::lookUp);
        try (var _ = live.onGap(() -> gap.complete(true))) {
            jdbc.sql(
                            """
                            select pg_terminate_backend(pid) from pg_stat_activity
                            where application_name = 'live-listener' and datname = current_database()
                            """)
                    .query()
                    .listOfRows();
            gap.orTimeout(10, TimeUnit.SECONDS).join();
        }
        await().until(live::isCurrent);

        assertThat(cache.get(hash, Optional::empty)).isEmpty();
    }

    private Optional<TokenHolder> lookUp() {
        lookUps.incrementAndGet();
        return Optional.of(new TokenHolder(owner, "free", null));
    }

    private static void answer(CompletableFuture<Boolean> question, boolean concerned) {
        if (concerned) {
            question.complete(true);
        }
    }
}
