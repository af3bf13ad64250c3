package com.example.parasol.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

class TrustedProxiesTests {

    private final TrustedProxies proxies =
            new TrustedProxies(List.of("10.0.0.0/8", "192.168.1.1/32", "fd00::/8"));

    @ParameterizedTest
    @ValueSource(strings = {"10.1.2.3", "192.168.1.1", "fd00::1"})
    void theirNetworksAreTrusted(String address) throws UnknownHostException {
        assertThat(proxies.contains(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"11.1.2.3", "192.168.1.2", "127.0.0.1", "fe80::1", "::1"})
    void othersAreNot(String address) throws UnknownHostException {
        assertThat(proxies.contains(InetAddress.getByName(address))).isFalse();
        assertThat(new TrustedProxies(List.of()).contains(InetAddress.getByName(address)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.7 | 203.0.113.7",
                "6.6.6.6, 203.0.113.7 | 203.0.113.7",
                "6.6.6.6, 203.0.113.7, 10.0.0.2 | 203.0.113.7",
                "10.0.0.3, 10.0.0.2 | 10.0.0.3",
                "2001:db8::7 | 2001:db8::7",
                "6.6.6.6, unknown | 10.0.0.1",
                "6.6.6.6, 203.0.113.7:80 | 10.0.0.1",
                "'' | 10.0.0.1"
            })
    void theClientIsTheHopBeforeThem(String forwarded, String client) throws UnknownHostException {
        var caller = call("X-Forwarded-For", forwarded);

        assertThat(caller.address()).isEqualTo(InetAddress.getByName(client));
    }

    @ParameterizedTest
    @CsvSource({
        "https, https",
        "'http, https', https",
        "'https, http', http",
        "wss, https",
        "ws, http",
        "ftp, http"
    })
    void theLastSchemeCounts(String forwarded, String scheme) throws UnknownHostException {
        assertThat(call("X-Forwarded-Proto", forwarded).scheme()).isEqualTo(scheme);
    }

    @ParameterizedTest
    @CsvSource({
        "parasol.test, parasol.test",
        "parasol.test:8443, parasol.test:8443",
        "'evil.test, parasol.test', parasol.test",
        "parasol.test/x, inside.test",
        "user@parasol.test, inside.test"
    })
    void theLastHostCountsIfItIsOne(String forwarded, String host) throws UnknownHostException {
        assertThat(call("X-Forwarded-Host", forwarded).host()).isEqualTo(host);
    }

    @Test
    void aNetworkThatIsNoneIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TrustedProxies(List.of("everybody/0")));
    }

    private Caller call(String header, String value) throws UnknownHostException {
        var request =
                MockServerHttpRequest.get("http://inside.test/").header(header, value).build();
        return proxies.callerOf(request, InetAddress.getByName("10.0.0.1"));
    }
}
