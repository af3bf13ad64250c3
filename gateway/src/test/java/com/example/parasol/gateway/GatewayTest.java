package com.example.parasol.gateway;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The gateway with stubs behind it: one for all test classes. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "parasol.public-url=https://parasol.test",
            // where Boot by itself believes what anybody says of himself
            "spring.main.cloud-platform=kubernetes",
            "parasol.gateway.table=classpath:three-applications.yaml",
            "parasol.gateway.limit.requests=1000000",
            "parasol.gateway.upstream.response-timeout=700ms",
            "parasol.gateway.socket.handshake-timeout=700ms"
        })
abstract class GatewayTest {

    static final StubApplication SITE = new StubApplication("web-site");
    static final StubApplication API = new StubApplication("api-web");
    static final StubApplication ADMIN = new StubApplication("admin-web");

    @LocalServerPort int port;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry settings) {
        settings.add("parasol.gateway.addresses.web-site", SITE::address);
        settings.add("parasol.gateway.addresses.api-web", API::address);
        settings.add("umbrella.admin-web", ADMIN::address);
    }

    Wire wire() {
        return new Wire(port);
    }
}
