package com.example.parasol.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One application is killed, started again, and hangs, while all three are asked. */
class FaultUnderLoadTests extends GatewayTest {

    private static final int CLIENTS = 4;

    @AfterEach
    void restart() {
        ADMIN.stop();
        ADMIN.start();
    }

    @Test
    void theOthersLoseNothing() {
        try (var site = new Load(port, "/", CLIENTS);
                var api = new Load(port, "/api", CLIENTS);
                var admin = new Load(port, "/admin", CLIENTS)) {
            awaitMore(admin);
            ADMIN.stop();
            await().until(() -> admin.failed() > 0);
            awaitMore(site);
            awaitMore(api);
            ADMIN.start();
            awaitMore(admin);
            try (var hanging = new Load(port, "/admin/hang", CLIENTS)) {
                await().until(() -> hanging.failed() >= CLIENTS);
                awaitMore(site);
                awaitMore(api);
                awaitMore(admin);
            }

            assertThat(site.failed()).isZero();
            assertThat(api.failed()).isZero();
        }
    }

    private static void awaitMore(Load load) {
        var before = load.answered();
        await().until(() -> load.answered() > before + 20);
    }
}
