package com.example.parasol.admin.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@AdminTest
class LoginPageTests {

    private final int port;

    LoginPageTests(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void anonymousVisitorsAreSentToTheLogin() {
        var answer = new Browser(port).get("/admin/organizations?q=a%20b");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.location())
                .isEqualTo("/admin/login?return_to=%2Forganizations%3Fq%3Da%2520b");
    }
}
