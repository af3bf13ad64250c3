package com.example.parasol.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.client.ReactorResourceFactory;

/** What SIGTERM does: the context closes. */
class ShutdownTests {

    private final StubApplication site = new StubApplication("web-site");
    private ConfigurableApplicationContext gateway;
    private int port;

    @BeforeEach
    void start() {
        gateway =
                new SpringApplicationBuilder(GatewayApplication.class)
                        .properties(
                                "server.port=0",
                                "parasol.gateway.connection.drain=500ms",
                                "umbrella.web-site=" + site.address(),
                                "umbrella.api-web=" + site.address())
                        .initializers(ShutdownTests::takeThreadsOfItsOwn)
                        .run();
        port = gateway.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** Or it would take those of all other tests with it. */
    private static void takeThreadsOfItsOwn(ConfigurableApplicationContext context) {
        var resources = new ReactorResourceFactory();
        resources.setUseGlobalResources(false);
        ((GenericApplicationContext) context)
                .registerBean(ReactorResourceFactory.class, () -> resources);
    }

    @AfterEach
    void stop() {
        gateway.close();
        site.stop();
    }

    @Test
    void socketsAreSentAwayAndNoRequestIsLost() throws Exception {
        var load = new Load(port, "/", 8);
        try (load;
                var socket = TestSocket.open(port, "/api/left-socket")) {
            await().until(() -> load.answered() > 100);
            var begin = Instant.now();
            gateway.close();

            assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(5));
            assertThat(socket.closeCode()).isEqualTo(4503);
            assertThat(site.leaving()).isEqualTo(4503);
        }

        assertThat(load.failed()).isZero();
    }
}
