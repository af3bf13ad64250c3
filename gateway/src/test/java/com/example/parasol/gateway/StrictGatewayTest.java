package com.example.parasol.gateway;

import org.springframework.test.context.TestPropertySource;

/**
 * A gateway that loses its patience soon, for what would take minutes otherwise. It believes a
 * proxy on this machine, so that a test can have an address of its own.
 */
@TestPropertySource(
        properties = {
            "parasol.gateway.connection.patience=600ms",
            "parasol.gateway.limit.requests=5",
            "parasol.gateway.maintenance.file=" + StrictGatewayTest.SIGN,
            "parasol.gateway.maintenance.interval=50ms",
            "parasol.gateway.socket.frames-per-second=5",
            "parasol.gateway.socket.parting=300ms",
            "parasol.gateway.socket.ping-interval=200ms",
            "parasol.gateway.trusted-proxies=127.0.0.0/8",
            "parasol.gateway.upstream.connections=120",
            "parasol.gateway.upstream.queue-time=200ms",
            "parasol.gateway.upstream.response-timeout=5s",
            "server.netty.idle-timeout=500ms"
        })
abstract class StrictGatewayTest extends GatewayTest {

    static final String SIGN = "target/closed-for-maintenance";
}
