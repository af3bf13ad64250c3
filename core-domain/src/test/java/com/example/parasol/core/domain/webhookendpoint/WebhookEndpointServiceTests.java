package com.example.parasol.core.domain.webhookendpoint;

import static com.example.parasol.core.domain.actor.Permission.WEBHOOKS_READ;
import static com.example.parasol.core.domain.actor.Permission.WEBHOOKS_WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.parasol.core.domain.Crowd;
import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Tenants;
import com.example.parasol.core.domain.TestClock;
import com.example.parasol.core.domain.Trail;
import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.actor.Role;
import com.example.parasol.core.domain.actor.TenantActor;
import com.example.parasol.core.domain.refusal.DomainException;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.LoginTooOld;
import com.example.parasol.core.domain.refusal.NotAllowed;
import com.example.parasol.core.domain.refusal.NotFound;
import com.example.parasol.core.domain.refusal.QuotaExceeded;
import com.example.parasol.core.domain.version.Expected;
import com.example.parasol.core.domain.webhookendpoint.WebhookEndpoint.DisabledReason;
import com.example.parasol.core.domain.webhookendpoint.WebhookEndpoint.State;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DomainTest
class WebhookEndpointServiceTests {

    private static final NewWebhookEndpoint ENDPOINT =
            new NewWebhookEndpoint(
                    "https://hooks.example.com/in", " The shop ", List.of("quota.reached"));

    @Autowired WebhookEndpointService endpoints;
    @Autowired Tenants tenants;
    @Autowired TestClock clock;
    @Autowired Trail trail;
    @Autowired JdbcClient jdbc;
    Member owner;

    @BeforeEach
    void anOwner() {
        owner = tenants.owner();
    }

    @Test
    void anEndpointIsMadeAndItsSecretShownOnce() {
        var made = endpoints.create(owner, ENDPOINT);

        assertThat(made.secret()).matches("whsec_[A-Za-z0-9+/]{43}=");
        assertThat(Base64.getDecoder().decode(made.secret().substring(6))).hasSize(32);
        assertThat(made.toString()).doesNotContain(made.secret());
        assertThat(made.endpoint())
                .returns(URI.create("https://hooks.example.com/in"), WebhookEndpoint::url)
                .returns("The shop", WebhookEndpoint::description)
                .returns(State.ENABLED, WebhookEndpoint::state);
        assertThat(endpoints.list(owner)).containsExactly(made.endpoint());
        assertThat(endpoints.get(owner, made.endpoint().id())).isEqualTo(made.endpoint());
        assertThat(trail.of(made.endpoint().id())).containsExactly("webhook-endpoint.created");
    }

    @Test
    void theSecretIsKeptEncrypted() {
        var made = endpoints.create(owner, ENDPOINT);

        var kept =
                jdbc.sql("select secret from webhook_endpoint where id = :id")
                        .param("id", made.endpoint().id())
                        .query(byte[].class)
                        .single();

        assertThat(new String(kept, StandardCharsets.ISO_8859_1))
                .doesNotContain("whsec_", made.secret().substring(6));
    }

    @ParameterizedTest
    @CsvSource({
        "http://hooks.example.com/, x, quota.reached, url, https",
        "https://10.0.0.1/, x, quota.reached, url, address",
        "https://hooks.example.com/, x, quota.burst, events, event",
        "https://hooks.example.com/, x, webhook.test, events, event",
        "https://hooks.example.com/, x, '', events, required",
    })
    void whatIsWrongIsNamed(
            String url, String description, String event, String field, String code) {
        var events = event.isEmpty() ? List.<String>of() : List.of(event);

        assertRefused(new NewWebhookEndpoint(url, description, events), field, code);
    }

    @Test
    void anAddressIsKeptAsItIsCalled() {
        var made =
                endpoints
                        .create(
                                owner,
                                new NewWebhookEndpoint(
                                        "HTTPS://hooks.example.com/ü",
                                        "",
                                        List.of("quota.reached")))
                        .endpoint();
        assertThat(made.url()).hasToString("https://hooks.example.com/%C3%BC");

        var edited =
                endpoints.edit(
                        owner,
                        made.id(),
                        Expected.ANY,
                        new WebhookEndpointPatch("HTTPS://hooks.example.com/é", null, null, null));

        assertThat(edited.url()).hasToString("https://hooks.example.com/%C3%A9");
    }

    @Test
    void aDescriptionIsShortAndOneLine() {
        assertRefused(describedAs("x".repeat(201)), "description", "length");
        assertRefused(describedAs("a\nb"), "description", "length");
        assertThat(endpoints.create(owner, describedAs(""))).isNotNull();
    }

    @Test
    void ofManyParallelTakersAsManyWinAsThereIsRoom() throws InterruptedException {
        var results = Crowd.of(20, _ -> () -> endpoints.create(owner, ENDPOINT));

        assertThat(Crowd.successes(results)).hasSize(2);
        assertThat(Crowd.failures(results))
                .hasSize(18)
                .allSatisfy(refusal ->
                        assertThat(refusal)
                                .isInstanceOfSatisfying(
                                        QuotaExceeded.class,
                                        quota ->
                                                assertThat(quota.limit())
                                                        .isEqualTo("webhook-endpoints")));
    }

    @Test
    void aPatchChangesWhatItNames() {
        var made = endpoints.create(owner, ENDPOINT).endpoint();

        var edited =
                endpoints.edit(
                        owner,
                        made.id(),
                        Expected.ANY,
                        new WebhookEndpointPatch(
                                "https://other.example.com/",
                                null,
                                List.of("quota.reached"),
                                null));

        assertThat(edited.url()).hasHost("other.example.com");
        assertThat(edited.description()).isEqualTo("The shop");
        assertThat(endpoints.get(owner, made.id())).isEqualTo(edited);
        assertThat(trail.of(made.id())).contains("webhook-endpoint.updated");
    }

    @Test
    void aPatchThatChangesNothingIsNoChange() {
        var made = endpoints.create(owner, ENDPOINT).endpoint();

        assertThat(
                        endpoints.edit(
                                owner,
                                made.id(),
                                Expected.ANY,
                                new WebhookEndpointPatch(null, null, null, null)))
                .isEqualTo(made);
        assertThat(trail.of(made.id())).containsExactly("webhook-endpoint.created");
    }

    @Test
    void aWrongPatchIsRefused() {
        var made = endpoints.create(owner, ENDPOINT).endpoint();

        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() ->
                        endpoints.edit(
                                owner,
                                made.id(),
                                Expected.ANY,
                                new WebhookEndpointPatch("https://127.0.0.1/", null, null, null)));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() ->
                        endpoints.edit(
                                owner,
                                made.id(),
                                Expected.ANY,
                                new WebhookEndpointPatch(null, null, List.of(), null)));
    }

    @Test
    void itIsDisabledAndEnabled() {
        var made = endpoints.create(owner, ENDPOINT).endpoint();

        assertThat(become(made, State.DISABLED).disabledReason()).isEqualTo(DisabledReason.MANUAL);
        assertThat(become(made, State.ENABLED).disabledReason()).isNull();
    }

    @Test
    void itIsDeleted() {
        var made = endpoints.create(owner, ENDPOINT).endpoint();

        endpoints.delete(owner, made.id(), Expected.ANY);

        assertThat(endpoints.list(owner)).isEmpty();
        assertThat(trail.of(made.id())).contains("webhook-endpoint.deleted");
    }

    @Test
    void anotherTenantsEndpointIsUnknown() {
        var id = endpoints.create(tenants.owner(), ENDPOINT).endpoint().id();

        assertThat(endpoints.list(owner)).isEmpty();
        assertEach(owner, id, NotFound.class);
    }

    @Test
    void membersAndReadersMayNotWrite() {
        var id = endpoints.create(owner, ENDPOINT).endpoint().id();

        for (var actor :
                List.of(tenants.join(owner, Role.MEMBER), Tenants.key(owner, WEBHOOKS_READ))) {
            assertThatExceptionOfType(NotAllowed.class)
                    .isThrownBy(() -> endpoints.create(actor, ENDPOINT));
            assertNotAllowed(() -> endpoints.delete(actor, id, Expected.ANY));
            assertNotAllowed(() -> endpoints.rotateSecret(actor, id));
        }
        assertNotAllowed(() -> endpoints.list(tenants.join(owner, Role.MEMBER)));
        assertThat(endpoints.list(Tenants.key(owner, WEBHOOKS_READ))).hasSize(1);
    }

    @Test
    void aKeyMayMakeOneAndRotateItsSecret() {
        var key = Tenants.key(owner, WEBHOOKS_WRITE);

        var made = endpoints.create(key, ENDPOINT);

        assertThat(endpoints.rotateSecret(key, made.endpoint().id()).secret())
                .isNotEqualTo(made.secret());
        assertThat(trail.of(made.endpoint().id())).contains("webhook-endpoint.secret-rotated");
    }

    @Test
    void peopleNeedAFreshLoginWhereDataCouldBeLedElsewhere() {
        var id = endpoints.create(owner, ENDPOINT).endpoint().id();
        clock.advance(Duration.ofMinutes(11));

        assertTooOld(() -> endpoints.create(owner, ENDPOINT));
        assertTooOld(() -> endpoints.rotateSecret(owner, id));
        assertTooOld(() ->
                endpoints.edit(
                        owner,
                        id,
                        Expected.ANY,
                        new WebhookEndpointPatch("https://evil.example/", null, null, null)));
        assertThat(
                        endpoints.edit(
                                owner,
                                id,
                                Expected.ANY,
                                new WebhookEndpointPatch(null, "Shop", null, null)))
                .isNotNull();
    }

    private WebhookEndpoint become(WebhookEndpoint endpoint, State state) {
        return endpoints.edit(
                owner,
                endpoint.id(),
                Expected.ANY,
                new WebhookEndpointPatch(null, null, null, state));
    }

    private static NewWebhookEndpoint describedAs(String description) {
        return new NewWebhookEndpoint(ENDPOINT.url(), description, ENDPOINT.events());
    }

    private void assertRefused(NewWebhookEndpoint endpoint, String field, String code) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> endpoints.create(owner, endpoint))
                .satisfies(invalid -> {
                    assertThat(invalid.violations().getFirst().field()).isEqualTo(field);
                    assertThat(invalid.violations().getFirst().code()).isEqualTo(code);
                });
    }

    private void assertEach(TenantActor actor, UUID id, Class<? extends DomainException> refusal) {
        List.<Consumer<UUID>>of(
                        one -> endpoints.get(actor, one),
                        one ->
                                endpoints.edit(
                                        actor,
                                        one,
                                        Expected.ANY,
                                        new WebhookEndpointPatch(null, "x", null, null)),
                        one -> endpoints.delete(actor, one, Expected.ANY),
                        one -> endpoints.rotateSecret(actor, one))
                .forEach(call ->
                        assertThatExceptionOfType(refusal).isThrownBy(() -> call.accept(id)));
    }

    private static void assertNotAllowed(ThrowingCallable call) {
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(call);
    }

    private static void assertTooOld(ThrowingCallable call) {
        assertThatExceptionOfType(LoginTooOld.class).isThrownBy(call);
    }
}
