package com.example.parasol.core.domain.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutgoingUrlsTests {

    private final Guard guard = new Guard(Map.of());

    @ParameterizedTest
    @CsvSource({
        "https://localhost/, address",
        "https://LOCALHOST/, address",
        "https://a.localhost/, address",
        "https://localhost./, address",
        "https://example.com./, address",
        "https://printer/, address",
        "https://printer.local/, address",
        "https://metadata.google.internal/, address",
        "https://router.home.arpa/, address",
        "https://127.0.0.1/, address",
        "https://127.1/, url",
        "https://0x7f.1/, url",
        "https://0x7f000001/, address",
        "https://0177.0.0.1/, address",
        "https://2130706433/, address",
        "https://0/, address",
        "https://0.0.0.0/, address",
        "https://10.0.0.1/, address",
        "https://100.64.0.1/, address",
        "https://169.254.169.254/latest/meta-data, address",
        "https://172.16.0.1/, address",
        "https://172.31.255.255/, address",
        "https://192.168.1.1/, address",
        "https://192.0.0.1/, address",
        "https://192.0.2.1/, address",
        "https://198.18.0.1/, address",
        "https://224.0.0.1/, address",
        "https://255.255.255.255/, address",
        "https://999.1.1.1/, url",
        "https://[::]/, address",
        "https://[::1]/, address",
        "https://[::ffff:127.0.0.1]/, address",
        "https://[::ffff:7f00:1]/, address",
        "https://[::ffff:8.8.8.8]/, ''",
        "https://[::127.0.0.1]/, address",
        "https://[64:ff9b::7f00:1]/, address",
        "https://[64:ff9b:1::1]/, address",
        "https://[2002:7f00:1::1]/, address",
        "https://[2001::1]/, address",
        "https://[2001:db8::1]/, address",
        "https://[fc00::1]/, address",
        "https://[fd12:3456::1]/, address",
        "https://[fe80::1]/, address",
        "https://[fe80::1%25eth0]/, address",
        "https://[ff02::1]/, address",
        "http://example.com/, https",
        "https://example.com:22/, port",
        "https://example.com:8443/, port",
        "https://example.com:0/, port",
        "https://me@example.com/, user-info",
        "https://me:secret@example.com/, user-info",
        "https://example.com/#here, url",
        "ftp://example.com/, url",
        "file:///etc/passwd, url",
        "gopher://example.com/, url",
        "//example.com/, url",
        "example.com, url",
        "https:///path, url",
        "https:example.com, url",
        "https://exa mple.com/, url",
        "https://exa_mple.com/, url",
        "https://example.com\\@10.0.0.1/, url",
        "'', url",
        "https://example.com, ''",
        "https://example.com/hooks?from=parasol, ''",
        "https://example.com:443/, ''",
        "https://8.8.8.8/, ''",
        "https://[2606:4700:4700::1111]/, ''",
        "https://xn--mnchen-3ya.example/, ''",
        "https://0x.example.com/, ''",
        "HTTPS://example.com/, ''"
    })
    void whatIsNotOnThePublicInternetIsRefused(String url, String code) {
        assertThat(guard.urls.check("url", url).map(wrong -> wrong.code()).orElse(""))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.com/\r\nX: y", "https://example.com/\u0000"})
    void controlCharactersAreRefused(String url) {
        assertThat(guard.urls.check("url", url)).isPresent();
    }

    @Test
    void aLongUrlIsRefused() {
        assertThat(guard.urls.check("url", "https://example.com/" + "x".repeat(2_048))).isPresent();
        assertThat(guard.urls.check("url", "https://example.com/" + "ü".repeat(400))).isPresent();
    }

    @Test
    void whatIsRefusedAtCreationIsRefusedAtDelivery() {
        assertThatExceptionOfType(OutgoingFailure.class)
                .isThrownBy(
                        () -> guard.client.post(URI.create("https://127.0.0.1/"), Map.of(), "{}"))
                .withMessageContaining("We do not call this address");
        assertThat(guard.lookUps).hasValue(0);
    }

    @Test
    void exceptionsHoldForTheirPortAndByTheirNameOnly() {
        var exceptions = new Guard(Map.of(), "localhost:8080", "Hooks.internal:*").urls;

        assertThat(exceptions.check("url", "http://localhost:8080/")).isEmpty();
        assertThat(exceptions.check("url", "https://LOCALHOST:8080/")).isEmpty();
        assertThat(exceptions.check("url", "http://hooks.internal/")).isEmpty();
        assertThat(exceptions.check("url", "http://localhost:8081/")).isPresent();
        assertThat(exceptions.check("url", "http://127.0.0.1:8080/")).isPresent();
        assertThat(exceptions.check("url", "http://me@localhost:8080/")).isPresent();
    }
}
