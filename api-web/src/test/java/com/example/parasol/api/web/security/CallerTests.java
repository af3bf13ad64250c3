package com.example.parasol.api.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.parasol.api.web.Api;
import com.example.parasol.api.web.ApiTest;
import com.example.parasol.api.web.Tenants;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ApiTest
@ExtendWith(OutputCaptureExtension.class)
class CallerTests {
    @Autowired Api api;
    @Autowired Tenants tenants;

    @Test
    void aMissingTokenIsAskedFor() {
        var answer = api.get("", "/v1/me").isProblem(401, "unauthenticated");

        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"api\"");
    }

    @Test
    void aWrongTokenIsNamedAsTheReason() {
        var answer = api.get("parasol_live_x", "/v1/me").isProblem(401, "unauthenticated");

        assertThat(answer.header("WWW-Authenticate")).contains("error=\"invalid_token\"");
    }

    @Test
    void aTokenWithOneOtherCharacterIsRefused() {
        var key = tenants.first().key();
        var last = key.charAt(key.length() - 1) == 'a' ? 'b' : 'a';

        api.get(key.substring(0, key.length() - 1) + last, "/v1/me")
                .isProblem(401, "unauthenticated");
    }

    @Test
    void theSchemeIsReadInAnyCase() {
        as(request -> request.header("Authorization", "bEARER " + tenants.first().key()), 200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic %s", "Bearer", "%s", "Bearer %s x", "Bearer %s, Bearer %s"})
    void whatIsNoBearerIsRefused(String header) {
        var key = tenants.first().key();

        as(request -> request.header("Authorization", header.formatted(key, key)), 401);
    }

    @Test
    void twoTokensAreNone() {
        var key = "Bearer " + tenants.first().key();

        as(request -> request.header("Authorization", key).header("Authorization", key), 401);
    }

    @Test
    void aCookieIsNeverRead() {
        var key = tenants.first().key();

        as(request -> request.header("Cookie", "token=" + key + "; site_session=" + key), 401);
    }

    @Test
    void aWrongTokenWithARightOneInACookieIsRefused() {
        var key = tenants.first().key();

        as(
                request ->
                        request.header("Authorization", "Bearer x")
                                .header("Cookie", "token=" + key),
                401);
    }

    @Test
    void noAnswerSetsACookie() {
        assertThat(api.get(tenants.first().key(), "/v1/me").headers("Set-Cookie")).isEmpty();
        assertThat(api.get("", "/docs").headers("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "access_token=%s",
                "x=%s",
                "limit=1&api_key=%s",
                "Token=%s",
                "x=%%70arasol_live_%s"
            })
    void aKeyInAnAddressIsRefusedAndNotLogged(String query, CapturedOutput output) {
        var key = tenants.first().key();

        api.get(key, "/v1/me?" + query.formatted(key)).isProblem(400, "malformed");

        assertThat(output).doesNotContain(key);
    }

    @Test
    void aRevokedKeyIsRefusedWithinASecond() {
        var owner = tenants.first().owner().token();
        var made = api.call("POST", owner, "/v1/api-keys", Tenants.newKey("Soon gone"));
        var key = made.at("/secret");
        api.get(key, "/v1/me").hasStatus(200);

        api.call("DELETE", owner, "/v1/api-keys/" + made.at("/id"), null).hasStatus(204);

        await().atMost(Duration.ofSeconds(1))
                .untilAsserted(() -> api.get(key, "/v1/me").isProblem(401, "unauthenticated"));
    }

    private void as(Consumer<HttpRequest.Builder> headers, int status) {
        api.send("/v1/me", headers).hasStatus(status);
    }
}
