package com.example.parasol.core.domain.clicksource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClickSourceTests {

    @ParameterizedTest
    @CsvSource({
        "https://news.example/item?id=1#x, news.example",
        "http://News.Example:8080, news.example",
        "https://www.example.com/, example.com",
        "https://example.com./, example.com",
        "https://name:password@example.com/, example.com",
        "https://192.0.2.7/, 192.0.2.7",
        "https://xn--bcher-kva.example/, xn--bcher-kva.example",
        "'https://example.com/a b|c{d}', example.com",
        "https://example.com?q=https://other.example/, example.com"
    })
    void onlyTheHostOfAPageIsKept(String referrer, String host) {
        assertThat(ClickSource.of(referrer, null).host()).isEqualTo(host);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "example.com",
                "about:blank",
                "ftp://example.com/",
                "javascript:alert(1)",
                "https://",
                "https://[::1]/",
                "https://a..b/",
                "https://a_b.example/",
                "https://b\u00fccher.example/",
                "https://a\u0000b/",
                "https://*/"
            })
    void whatNamesNoHostIsNotKnown(String referrer) {
        assertThat(ClickSource.of(referrer, null).host()).isEmpty();
    }

    @Test
    @Timeout(5)
    void aLongHeaderIsReadInNoTime() {
        var users = "https://" + "a@".repeat(4_000);
        var labels = "https://" + "a.".repeat(4_000);
        var agent = "android".repeat(1_200);

        assertThat(IntStream.range(0, 2_000))
                .allSatisfy(i ->
                        assertThat(ClickSource.of(i % 2 == 0 ? users : labels, agent))
                                .isEqualTo(new ClickSource("", DeviceKind.TABLET)));
    }

    @ParameterizedTest
    @CsvSource({
        "DESKTOP, Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/142.0.0.0 Safari/537.36",
        "DESKTOP, Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.0 Safari/605.1.15",
        "DESKTOP, Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0",
        "DESKTOP, Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 Chrome/142.0.0.0 Safari/537.36",
        "PHONE, Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Safari/604.1",
        "PHONE, Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/142.0.0.0 Mobile Safari/537.36",
        "PHONE, Mozilla/5.0 (Android 15; Mobile; rv:145.0) Gecko/145.0 Firefox/145.0",
        "PHONE, Mozilla/5.0 (Linux; Android 9; CUBOT X19) AppleWebKit/537.36 Chrome/120.0.0.0 Mobile Safari/537.36",
        "TABLET, Mozilla/5.0 (iPad; CPU OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Safari/604.1",
        "TABLET, Mozilla/5.0 (Linux; Android 13; SM-X700) AppleWebKit/537.36 Chrome/142.0.0.0 Safari/537.36",
        "TABLET, Mozilla/5.0 (Android 15; Tablet; rv:145.0) Gecko/145.0 Firefox/145.0",
        "BOT, Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
        "BOT, Mozilla/5.0 (Linux; Android 6.0.1; Nexus 5X) Chrome/142.0.0.0 Mobile Safari/537.36 (compatible; Googlebot/2.1)",
        "BOT, Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
        "BOT, facebookexternalhit/1.1",
        "BOT, Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
        "BOT, WhatsApp/2.24.20 A",
        "BOT, Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/142.0.0.0 Safari/537.36",
        "BOT, curl/8.14.1",
        "BOT, python-requests/2.32",
        "BOT, Go-http-client/2.0",
        "BOT, Java-http-client/25",
        "OTHER, something",
        "OTHER, ''",
        "OTHER,"
    })
    void theKindOfDeviceIsTold(DeviceKind kind, String userAgent) {
        assertThat(ClickSource.of(null, userAgent).device()).isEqualTo(kind);
    }
}
