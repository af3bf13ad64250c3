package com.example.parasol.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An external table that changes while the gateway runs. */
class TableChangeTests {

    private static final Wire SITE = HostGateway.wire("localhost");

    @AfterEach
    void restore() {
        HostGateway.write(HostGateway.TABLE);
        awaitShopAt("one", "two");
        HostGateway.ONE.asked();
    }

    @Test
    void aMovedApplicationIsServedAndNothingIsDropped() throws Exception {
        HostGateway.write(tableWithShopAt(HostGateway.ONE));
        awaitShopAt("one");
        var running =
                CompletableFuture.supplyAsync(
                        () -> SITE.get("/shop/held"), Thread::startVirtualThread);
        try (var socket = TestSocket.open(HostGateway.port(), "/shop/socket")) {
            await().until(() -> HostGateway.ONE.asked().contains("GET /shop/held"));

            HostGateway.write(tableWithShopAt(HostGateway.TWO));
            awaitShopAt("two");
            socket.send("hello");
            HostGateway.ONE.release();

            assertThat(socket.next()).isEqualTo("hello");
            assertThat(running.get(5, TimeUnit.SECONDS).body()).isEqualTo("held by one");
        }
    }

    @Test
    void applicationsComeAndGo() {
        HostGateway.write(HostGateway.TABLE.replace("/shop", "/market"));

        await().until(() -> SITE.get("/market").told().matches("(one|two) GET /market"));
        assertThat(SITE.get("/shop").told()).isEqualTo("web-site GET /shop");
    }

    @Test
    void aBrokenTableChangesNothingAndItsReasonIsToldByHealth() {
        HostGateway.write(HostGateway.TABLE.replace("path: /shop", "path: shop"));

        await().until(() -> HostGateway.health().contains("outdated"));
        assertThat(HostGateway.health()).contains("table.yaml, line 6: shop owns no path: shop");
        assertThat(SITE.get("/shop").body()).contains("GET /shop");

        HostGateway.write(HostGateway.TABLE);
        await().until(() -> !HostGateway.health().contains("outdated"));
    }

    private static String tableWithShopAt(StubApplication instance) {
        var both =
                "    - \"%s\"\n    - \"%s\"\n"
                        .formatted(HostGateway.ONE.address(), HostGateway.TWO.address());
        return HostGateway.TABLE.replace(both, "    - \"%s\"\n".formatted(instance.address()));
    }

    private static void awaitShopAt(String... instances) {
        await().until(() -> {
            var told = SITE.get("/shop").told() + SITE.get("/shop").told();
            return Stream.of("one", "two")
                    .allMatch(
                            name -> told.contains(name + " ") == List.of(instances).contains(name));
        });
    }
}
