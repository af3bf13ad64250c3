package com.example.parasol.web.site.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ApiAddressTests {

    private static final String DIRECT = "http://localhost:8082";

    @Test
    void throughTheGatewayTheApiIsAtThePagesOwnOrigin() throws Exception {
        assertThat(address(new ApiProperties("", DIRECT), true, "localhost:8080")).isEmpty();
    }

    @Test
    void aPageThatWasOpenedDirectlyInDevelopmentAsksTheApisPort() throws Exception {
        assertThat(address(new ApiProperties("", DIRECT), true, null)).isEqualTo(DIRECT);
    }

    @Test
    void inProductionNothingIsGuessed() throws Exception {
        assertThat(address(new ApiProperties("", DIRECT), false, null)).isEmpty();
    }

    @Test
    void aHostOfItsOwnIsTakenFromTheSettings() throws Exception {
        var api = new ApiProperties("https://api.parasol.example", DIRECT);

        assertThat(address(api, true, null)).isEqualTo("https://api.parasol.example");
        assertThat(address(api, false, "parasol.example")).isEqualTo("https://api.parasol.example");
    }

    @Test
    void thePolicyAllowsHttpAndWebsocket() {
        var request = new MockHttpServletRequest();
        request.setAttribute(ApiAddressFilter.ATTRIBUTE, "https://api.parasol.example");

        assertThat(new ApiConfiguration().apiSources().of(request))
                .containsExactly("https://api.parasol.example", "wss://api.parasol.example");
    }

    private static String address(
            ApiProperties api, boolean development, @Nullable String forwardedHost)
            throws ServletException, IOException {
        var request = new MockHttpServletRequest();
        if (forwardedHost != null) {
            request.addHeader("X-Forwarded-Host", forwardedHost);
        }
        new ApiAddressFilter(api, development)
                .doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        return String.valueOf(request.getAttribute(ApiAddressFilter.ATTRIBUTE));
    }
}
