package com.example.parasol.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.context.TestPropertySource;

/**
 * Each application in turn is killed, started again, and hangs, while all three are asked. The
 * gateway waits so long that what others lose was lost by the fault, and not by a busy machine.
 */
@Tag("slow")
@TestPropertySource(
        properties = {
            "parasol.gateway.upstream.connect-timeout=5s",
            "parasol.gateway.upstream.queue-time=5s",
            "parasol.gateway.upstream.response-timeout=5s"
        })
class FaultUnderLoadTests extends GatewayTest {

    private static final int CLIENTS = 4;
    private static final int MORE = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final List<Load> loads = new ArrayList<>();

    private enum Victim {
        SITE("/", GatewayTest.SITE),
        API("/api/", GatewayTest.API),
        ADMIN("/admin/", GatewayTest.ADMIN);

        private final String path;
        private final StubApplication application;

        Victim(String path, StubApplication application) {
            this.path = path;
            this.application = application;
        }
    }

    @AfterEach
    void restart() {
        loads.forEach(Load::close);
        for (var victim : Victim.values()) {
            victim.application.stop();
            victim.application.start();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theOthersLoseNothing(Victim victim) {
        var asked = load(victim.path);
        var others =
                Stream.of(Victim.values())
                        .filter(one -> one != victim)
                        .map(one -> load(one.path))
                        .toList();
        awaitMore(200, asked);

        victim.application.stop();
        awaitMore(503, asked);
        others.forEach(other -> awaitMore(200, other));

        victim.application.start();
        awaitMore(200, asked);

        var hanging = load(victim.path + "hang");
        await().atMost(PATIENCE).until(() -> hanging.heard(504) >= CLIENTS);
        awaitMore(200, asked);
        others.forEach(other -> awaitMore(200, other));

        assertThat(others).allSatisfy(other -> assertThat(other.statuses()).containsOnlyKeys(200));
        assertThat(asked.statuses()).containsOnlyKeys(200, 503);
        assertThat(hanging.statuses()).containsOnlyKeys(504);
    }

    private Load load(String path) {
        var load = new Load(() -> wire().open(""), path, CLIENTS);
        loads.add(load);
        return load;
    }

    private static void awaitMore(int status, Load load) {
        var before = load.heard(status);
        await().atMost(PATIENCE).until(() -> load.heard(status) > before + MORE);
    }
}
