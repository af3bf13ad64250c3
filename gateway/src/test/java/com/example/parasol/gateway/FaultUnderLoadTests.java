package com.example.parasol.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each application in turn is killed, started again, and hangs, while all three are asked. */
@Tag("slow")
class FaultUnderLoadTests extends GatewayTest {

    private static final int CLIENTS = 4;
    private static final int MORE = 10;

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
        await().until(() -> hanging.heard(504) >= CLIENTS);
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
        await().until(() -> load.heard(status) > before + MORE);
    }
}
