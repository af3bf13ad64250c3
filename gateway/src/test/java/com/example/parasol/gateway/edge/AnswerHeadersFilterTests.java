package com.example.parasol.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

class AnswerHeadersFilterTests {

    private static final String HSTS = "Strict-Transport-Security";

    private final AnswerHeadersFilter filter = new AnswerHeadersFilter("max-age=31536000");

    @Test
    void overTlsBrowsersAreToldToStayThere() {
        assertThat(answer("https://parasol.test/", Map.of()).get(HSTS))
                .containsExactly("max-age=31536000");
    }

    @Test
    void withoutTlsTheyAreNot() {
        assertThat(answer("http://localhost/", Map.of(HSTS, "max-age=1")).get(HSTS)).isNull();
        assertThat(answer("http://localhost/", Map.of()).get(HSTS)).isNull();
    }

    @Test
    void anApplicationDoesNotDecideThat() {
        var more = "max-age=31536000; includeSubDomains";

        assertThat(answer("https://parasol.test/", Map.of(HSTS, more)).get(HSTS))
                .containsExactly("max-age=31536000");
    }

    private HttpHeaders answer(String url, Map<String, String> ofTheApplication) {
        var exchange = MockServerWebExchange.from(MockServerHttpRequest.get(url));
        filter.filter(
                        exchange,
                        passed -> {
                            passed.getResponse().getHeaders().setAll(ofTheApplication);
                            return passed.getResponse().setComplete();
                        })
                .block();
        return exchange.getResponse().getHeaders();
    }
}
