package com.example.parasol.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForwardedTests extends GatewayTest {

    @Test
    void theGatewaySaysWhoAskedAndHow() {
        var answer = wire().get("/");

        assertThat(answer.seen("X-Forwarded-For")).containsExactly("127.0.0.1");
        assertThat(answer.seen("X-Forwarded-Proto")).containsExactly("http");
        assertThat(answer.seen("X-Forwarded-Host")).containsExactly("localhost:" + port);
        assertThat(answer.seen("X-Forwarded-Port")).containsExactly(String.valueOf(port));
    }

    @ParameterizedTest
    @CsvSource({
        "parasol.test, 80",
        "parasol.test:8443, 8443",
        "web_1:81, 81",
        "[::1], 80",
        "[::1]:82, 82"
    })
    void thePortIsTheHostsOwn(String host, String forwardedPort) {
        var answer =
                wire().send("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");

        assertThat(answer.seen("X-Forwarded-Host")).containsExactly(host);
        assertThat(answer.seen("X-Forwarded-Port")).containsExactly(forwardedPort);
    }

    @Test
    void whatAClientSaysOfItselfIsReplaced() {
        var answer =
                wire().get(
                                "/",
                                "X-Forwarded-For: 6.6.6.6",
                                "x-forwarded-proto: https",
                                "X-Forwarded-Host: evil.test",
                                "X-Forwarded-Port: 666");

        assertThat(answer.seen("X-Forwarded-For")).containsExactly("127.0.0.1");
        assertThat(answer.seen("X-Forwarded-Proto")).containsExactly("http");
        assertThat(answer.seen("X-Forwarded-Host")).containsExactly("localhost:" + port);
        assertThat(answer.seen("X-Forwarded-Port")).containsExactly(String.valueOf(port));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Forwarded",
                "X-Real-IP",
                "X-Forwarded",
                "X-Forwarded-Prefix",
                "X-Forwarded-Server",
                "X-Forwarded-User",
                "X-Forwarded-Email",
                "X_Forwarded_For",
                "True-Client-IP",
                "CF-Connecting-IP",
                "X-Client-IP",
                "X-Cluster-Client-IP",
                "X-Original-URL",
                "X-Rewrite-URL",
                "X-User",
                "X-Remote-User",
                "Remote-User",
                "REMOTE_USER",
                "X-Auth-Request-Email",
                "X-Authenticated-User",
                "X-SSL-Client-Verify",
                "Client-Cert",
                "X-HTTP-Method-Override",
                "Proxy"
            })
    void aClientCannotClaimToBeSomebodyElse(String header) {
        assertThat(wire().get("/", header + ": 6.6.6.6").body()).doesNotContain("6.6.6.6");
    }

    @Test
    void aClientCannotTakeHeadersAway() {
        var answer =
                wire().get("/", "Connection: X-Forwarded-For, X-Forwarded-Proto, X-Request-Id");

        assertThat(answer.seen("X-Forwarded-For")).containsExactly("127.0.0.1");
        assertThat(answer.seen("X-Forwarded-Proto")).containsExactly("http");
        assertThat(answer.seen("X-Request-Id")).hasSize(1);
    }

    @Test
    void otherHeadersPass() {
        var answer = wire().get("/api", "Authorization: Bearer x", "Accept-Language: de");

        assertThat(answer.seen("Authorization")).containsExactly("Bearer x");
        assertThat(answer.seen("Accept-Language")).containsExactly("de");
    }

    @Test
    void aSoundRequestIdIsKept() {
        var answer = wire().get("/", "X-Request-Id: my-Request-0815");

        assertThat(answer.seen("X-Request-Id")).containsExactly("my-Request-0815");
        assertThat(answer.header("X-Request-Id")).isEqualTo("my-Request-0815");
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "with space", "<script>alert(1)", "a\"quote", "12345678\tx"})
    void anUnsoundRequestIdIsReplaced(String id) {
        var answer = wire().get("/", "X-Request-Id: " + id);

        assertThat(answer.seen("X-Request-Id")).containsExactly(answer.header("X-Request-Id"));
        assertThat(answer.header("X-Request-Id")).matches("[0-9a-f-]{36}");
    }

    @Test
    void anOverlongOrDoubledRequestIdIsReplaced() {
        var doubled = wire().get("/", "X-Request-Id: 12345678", "X-Request-Id: 87654321");

        assertThat(wire().get("/", "X-Request-Id: " + "x".repeat(65)).header("X-Request-Id"))
                .hasSize(36);
        assertThat(doubled.seen("X-Request-Id")).containsExactly(doubled.header("X-Request-Id"));
        assertThat(doubled.header("X-Request-Id")).hasSize(36);
    }
}
