package com.example.parasol.core.domain.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Tenants;
import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.version.Expected;
import com.example.parasol.core.domain.webhookdelivery.WebhookDelivery;
import com.example.parasol.core.domain.webhookdelivery.WebhookDeliveryService;
import com.example.parasol.core.domain.webhookendpoint.NewWebhookEndpoint;
import com.example.parasol.core.domain.webhookendpoint.WebhookEndpoint.State;
import com.example.parasol.core.domain.webhookendpoint.WebhookEndpointPatch;
import com.example.parasol.core.domain.webhookendpoint.WebhookEndpointService;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;

@DomainTest
class WebhooksTests {

    @Autowired Webhooks webhooks;
    @Autowired WebhookEndpointService endpoints;
    @Autowired WebhookDeliveryService deliveries;
    @Autowired Tenants tenants;
    @Autowired TransactionOperations transaction;

    @Test
    void anEventGoesToEveryEndpointOfItsOrganizationThatChoseItsType() {
        var owner = tenants.owner();
        tenants.subscribe(owner, "pro");
        var stranger = tenants.owner();
        var first = endpoint(owner);
        var second = endpoint(owner);
        var foreign = endpoint(stranger);

        publish(event(owner, "quota.reached"), event(owner, "quota.reached"));

        assertThat(sent(owner, first)).hasSize(2);
        assertThat(sent(owner, first))
                .extracting(WebhookDelivery::eventId)
                .containsExactlyInAnyOrderElementsOf(
                        sent(owner, second).stream().map(WebhookDelivery::eventId).toList());
        assertThat(sent(stranger, foreign)).isEmpty();
    }

    @Test
    void aDisabledEndpointHearsNothing() {
        var owner = tenants.owner();
        var id = endpoint(owner);
        endpoints.edit(
                owner,
                id,
                Expected.ANY,
                new WebhookEndpointPatch(null, null, null, State.DISABLED));

        publish(event(owner, "quota.reached"));

        assertThat(sent(owner, id)).isEmpty();
    }

    @Test
    void theLastThatAPlanAllowsIsTold() {
        var owner = tenants.owner();
        var id = endpoint(owner);
        assertThat(sent(owner, id)).isEmpty();

        endpoint(owner);

        assertThat(sent(owner, id))
                .singleElement()
                .satisfies(told ->
                        assertThat(told.payload())
                                .contains("\"quota.reached\"", "\"max\":2", "webhook-endpoints"));
    }

    @Test
    void anUnknownTypeIsTheCallersMistake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> publish(event(tenants.owner(), "elephant.born")))
                .withMessageContaining("elephant.born");
    }

    @Test
    void anEventBelongsToATransaction() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> webhooks.publish(event(tenants.owner(), "quota.reached")));
    }

    private void publish(WebhookEvent... events) {
        transaction.executeWithoutResult(_ -> webhooks.publish(List.of(events)));
    }

    private static WebhookEvent event(Member owner, String type) {
        return new WebhookEvent(
                type,
                owner.organizationId(),
                Map.of("one", 1),
                Instant.parse("2026-01-01T00:00:00Z"));
    }

    private UUID endpoint(Member owner) {
        return endpoints
                .create(
                        owner,
                        new NewWebhookEndpoint("http://localhost:1/", "", List.of("quota.reached")))
                .endpoint()
                .id();
    }

    private List<WebhookDelivery> sent(Member owner, UUID endpointId) {
        return deliveries.list(owner, endpointId, null, 100);
    }
}
