package com.example.parasol.core.domain.webhookdelivery;

import static com.example.parasol.core.domain.actor.Permission.WEBHOOKS_READ;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Tenants;
import com.example.parasol.core.domain.TestClock;
import com.example.parasol.core.domain.Trail;
import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.refusal.Conflict;
import com.example.parasol.core.domain.refusal.NotAllowed;
import com.example.parasol.core.domain.refusal.NotFound;
import com.example.parasol.core.domain.version.Expected;
import com.example.parasol.core.domain.webhookendpoint.NewWebhookEndpoint;
import com.example.parasol.core.domain.webhookendpoint.WebhookEndpoint.State;
import com.example.parasol.core.domain.webhookendpoint.WebhookEndpointPatch;
import com.example.parasol.core.domain.webhookendpoint.WebhookEndpointService;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DomainTest
class WebhookDeliveryServiceTests {

    @Autowired WebhookDeliveryService deliveries;
    @Autowired WebhookDeliveryPurge purge;
    @Autowired WebhookEndpointService endpoints;
    @Autowired Tenants tenants;
    @Autowired TestClock clock;
    @Autowired Trail trail;
    Member owner;
    UUID endpointId;

    @BeforeEach
    void anEndpoint() {
        owner = tenants.owner();
        endpointId = endpoint(owner);
    }

    @Test
    void aTestIsSentWhateverTheEndpointChose() {
        var test = deliveries.test(owner, endpointId);

        assertThat(test.event()).isEqualTo("webhook.test");
        assertThat(test.payload()).contains("\"endpointId\":\"" + endpointId + "\"");
        assertThat(deliveries.list(owner, endpointId, null, 10))
                .extracting(WebhookDelivery::id)
                .containsExactly(test.id());
        assertThat(trail.of(test.id())).containsExactly("webhook-endpoint.tested");
    }

    @Test
    void itIsSentOnceMoreUnderTheSameId() {
        var test = deliveries.test(owner, endpointId);

        var again = deliveries.redeliver(owner, endpointId, test.id());

        assertThat(again.id()).isNotEqualTo(test.id());
        assertThat(again.eventId()).isEqualTo(test.eventId());
        assertThat(again.payload()).isEqualTo(test.payload());
        assertThat(again.attempts()).isZero();
        assertThat(trail.of(again.id())).containsExactly("webhook-delivery.repeated");
    }

    @Test
    void theListGoesOnAfterACursor() {
        for (var i = 0; i < 5; i++) {
            deliveries.test(owner, endpointId);
        }
        var all = deliveries.list(owner, endpointId, null, 10);
        var last = all.get(1);

        var rest =
                deliveries.list(
                        owner,
                        endpointId,
                        new WebhookDeliveryCursor(last.createdAt(), last.id()),
                        2);

        assertThat(all).hasSize(5);
        assertThat(rest)
                .extracting(WebhookDelivery::id)
                .containsExactly(all.get(2).id(), all.get(3).id());
    }

    @Test
    void toADisabledEndpointNothingIsSent() {
        var test = deliveries.test(owner, endpointId);
        endpoints.edit(
                owner,
                endpointId,
                Expected.ANY,
                new WebhookEndpointPatch(null, null, null, State.DISABLED));

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> deliveries.test(owner, endpointId));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> deliveries.redeliver(owner, endpointId, test.id()));
    }

    @Test
    void whatBelongsToOthersIsUnknown() {
        var stranger = tenants.owner();
        var own = endpoint(stranger);
        var test = deliveries.test(owner, endpointId);

        assertUnknown(() -> deliveries.list(stranger, endpointId, null, 10));
        assertUnknown(() -> deliveries.test(stranger, endpointId));
        assertUnknown(() -> deliveries.redeliver(stranger, endpointId, test.id()));
        assertUnknown(() -> deliveries.redeliver(stranger, own, test.id()));
        assertUnknown(() -> deliveries.redeliver(owner, endpointId, UUID.randomUUID()));
    }

    @Test
    void aReaderSendsNothing() {
        var reader = Tenants.key(owner, WEBHOOKS_READ);
        var test = deliveries.test(owner, endpointId);

        assertThat(deliveries.list(reader, endpointId, null, 10)).hasSize(1);
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> deliveries.test(reader, endpointId));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> deliveries.redeliver(reader, endpointId, test.id()));
    }

    @Test
    void afterThirtyDaysItIsForgotten() {
        deliveries.test(owner, endpointId);
        clock.advance(WebhookDeliveryPurge.KEPT.plusSeconds(1));
        var young = deliveries.test(owner, endpointId);

        // while it is being sent, the purge leaves it to the next one
        await().untilAsserted(() -> {
            purge.purge();
            assertThat(deliveries.list(owner, endpointId, null, 10))
                    .extracting(WebhookDelivery::id)
                    .containsExactly(young.id());
        });
    }

    private UUID endpoint(Member owner) {
        return endpoints
                .create(
                        owner,
                        new NewWebhookEndpoint("http://localhost:1/", "", List.of("quota.reached")))
                .endpoint()
                .id();
    }

    private static void assertUnknown(ThrowingCallable call) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(call);
    }
}
