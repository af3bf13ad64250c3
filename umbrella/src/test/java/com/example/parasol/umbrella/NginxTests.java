package com.example.parasol.umbrella;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What nginx itself does in front of the gateway; what passes it is the one-port tests' business.
 */
@Tag("slow")
class NginxTests {

    @Test
    void aPageOnThePlainPortIsSentToHttps() {
        var answer = House.get(plain("/pricing?a=b"));

        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(answer.headers().firstValue("Location"))
                .hasValue("https://localhost/pricing?a=b");
    }

    @Test
    void theApiIsRefusedThere() {
        var answer = House.get(plain("/api/v1/me"), "Authorization", "Bearer x");

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void theGatewayHearsOfTlsAndJudgesTheAddressAsItCame() {
        assertThat(Door.NGINX.get("/login").headers().allValues("Strict-Transport-Security"))
                .containsExactly("max-age=31536000");
        assertThat(Door.NGINX.get("/login//").statusCode()).isEqualTo(400);
    }

    @Test
    void aSocketComesThrough() throws Exception {
        try (var socket = new LiveSocket(Door.NGINX, "no token")) {
            assertThat(socket.closed().get()).isEqualTo(4401);
        }
    }

    private static URI plain(String path) {
        return URI.create("http://localhost:" + Nginx.started().plainPort() + path);
    }
}
