package com.example.parasol.api.web.cors;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.api.web.Answer;
import com.example.parasol.api.web.Api;
import com.example.parasol.api.web.ApiTest;
import com.example.parasol.api.web.Tenants;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class CorsTests {
    private static final String ALLOWED = "Access-Control-Allow-Origin";

    @Autowired Api api;
    @Autowired Tenants tenants;

    @ParameterizedTest
    @ValueSource(strings = {"https://parasol.example", "http://localhost:8081"})
    void ourOwnPagesMayCall(String origin) {
        assertThat(preflight(origin).hasStatus(200).header(ALLOWED)).isEqualTo(origin);

        var answer = get(origin).hasStatus(200);

        assertThat(answer.header(ALLOWED)).isEqualTo(origin);
        assertThat(answer.headers("Access-Control-Allow-Credentials")).isEmpty();
        assertThat(answer.header("Access-Control-Expose-Headers").split(", "))
                .contains("ETag", "Link", "RateLimit", "RateLimit-Policy", "Retry-After")
                .contains("X-Request-Id", "Deprecation", "Sunset");
        assertThat(answer.headers("Vary")).contains("Origin", "Authorization");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "http://parasol.example",
                "https://parasol.example.evil.example",
                "https://parasol.example:8443",
                "null"
            })
    void otherPagesMayNot(String origin) {
        assertThat(preflight(origin).isProblem(403, "not-allowed").headers(ALLOWED)).isEmpty();
        assertThat(get(origin).isProblem(403, "not-allowed").headers(ALLOWED)).isEmpty();
    }

    private Answer preflight(String origin) {
        return api.send(
                "/v1/api-keys",
                request ->
                        request.method("OPTIONS", BodyPublishers.noBody())
                                .header("Origin", origin)
                                .header("Access-Control-Request-Method", "POST")
                                .header(
                                        "Access-Control-Request-Headers",
                                        "authorization, content-type"));
    }

    private Answer get(String origin) {
        return api.send(
                "/v1/me",
                request ->
                        request.header("Origin", origin)
                                .header("Authorization", "Bearer " + tenants.first().key()));
    }
}
