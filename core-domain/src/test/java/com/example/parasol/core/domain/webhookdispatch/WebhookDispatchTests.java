package com.example.parasol.core.domain.webhookdispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Mailboxes;
import com.example.parasol.core.domain.Receiver;
import com.example.parasol.core.domain.Tenants;
import com.example.parasol.core.domain.TestClock;
import com.example.parasol.core.domain.Trail;
import com.example.parasol.core.domain.Verifier;
import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.event.LiveEvents;
import com.example.parasol.core.domain.version.Expected;
import com.example.parasol.core.domain.webhookdelivery.WebhookDelivery;
import com.example.parasol.core.domain.webhookdelivery.WebhookDelivery.State;
import com.example.parasol.core.domain.webhookendpoint.WebhookEndpoint;
import com.example.parasol.core.domain.webhookendpoint.WebhookEndpoint.DisabledReason;
import com.example.parasol.core.domain.webhookendpoint.WebhookEndpointPatch;
import com.example.parasol.core.domain.webhookendpoint.WebhookEndpointSecret;
import com.example.parasol.core.domain.webhookendpoint.WebhookEndpointService;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@DomainTest
@ExtendWith(OutputCaptureExtension.class)
class WebhookDispatchTests {

    @Autowired WebhookDispatch theOneThatPolls;
    @Autowired WebhookDispatcher dispatcher;
    @Autowired DueDeliveries due;
    @Autowired Courier courier;
    @Autowired LiveEvents live;
    @Autowired WebhookEndpointService endpoints;
    @Autowired AutowireCapableBeanFactory beans;
    @Autowired Tenants tenants;
    @Autowired TestClock clock;
    @Autowired Mailboxes mailboxes;
    @Autowired Trail trail;
    Endpoints made;
    Receiver receiver;
    Member owner;
    WebhookEndpointSecret endpoint;
    String email;

    @BeforeEach
    void anEndpoint() {
        made = beans.createBean(Endpoints.class);
        receiver = new Receiver();
        email = Tenants.anyEmail();
        owner = tenants.owner(email);
        endpoint = made.make(owner, receiver);
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void aReceiverAcceptsTheSignature() {
        made.happens(owner, 1);

        var delivery = made.tried(owner, id(), 1);

        assertThat(delivery.state()).isEqualTo(State.DELIVERED);
        assertThat(delivery.nextTryAt()).isNull();
        assertThat(Objects.requireNonNull(delivery.lastTry()).status()).isEqualTo(204);
        var call = receiver.calls().getFirst();
        assertThat(new Verifier(endpoint.secret()).accepts(call, clock.instant())).isTrue();
        assertThat(call.header("webhook-id")).isEqualTo(delivery.eventId().toString());
        assertThat(call.header("webhook-signature")).isEqualTo(delivery.lastTry().signature());
        assertThat(call.body()).isEqualTo(delivery.payload());
        assertThat(call.body())
                .startsWith("{\"type\":\"quota.reached\",\"timestamp\":\"")
                .endsWith("Z\",\"data\":{\"limit\":\"seats\"}}");
    }

    @Test
    void aNewOneIsNotWaitedFor() {
        var another = new WebhookDispatch(dispatcher, Duration.ofDays(1), live);
        theOneThatPolls.stop();
        another.start();
        try {
            // the first might be what it found when it looked for the first time
            for (var times = 1; times <= 2; times++) {
                made.happens(owner, 1);
                var expected = times;
                await().until(() -> receiver.calls().size() == expected);
            }
        } finally {
            another.stop();
            theOneThatPolls.start();
        }
    }

    @Test
    void aFailureIsToldOnceAndItGoesOn(CapturedOutput output) {
        var looks = new AtomicInteger();
        var failing =
                new WebhookDispatcher(due, courier) {
                    @Override
                    void fill() {
                        if (looks.incrementAndGet() < 5) {
                            throw new IllegalStateException("no database");
                        }
                    }
                };
        var another = new WebhookDispatch(failing, Duration.ofMillis(10), live);
        another.start();
        try {
            await().until(() -> looks.get() > 5);
        } finally {
            another.stop();
        }
        assertThat(another.isRunning()).isFalse();
        assertThat(output).containsOnlyOnce("what is due cannot be read: no database");
    }

    @Test
    void aReceiverRefusesWhatWasChangedOrIsOldOrOfAnother() {
        made.happens(owner, 1);
        made.tried(owner, id(), 1);
        var call = receiver.calls().getFirst();
        var verifier = new Verifier(endpoint.secret());
        var changed =
                new Receiver.Call(
                        call.path(), call.headers(), call.body().replace("seats", "keys"));
        var other = made.make(tenants.owner(), receiver).secret();

        assertThat(verifier.accepts(changed, clock.instant())).isFalse();
        assertThat(verifier.accepts(call, clock.instant().plus(Duration.ofMinutes(6)))).isFalse();
        assertThat(new Verifier(other).accepts(call, clock.instant())).isFalse();
    }

    @Test
    void duringARotationBothSecretsAreGood() {
        var rotated = endpoints.rotateSecret(owner, id()).secret();
        made.happens(owner, 1);
        made.tried(owner, id(), 1);

        var call = receiver.calls().getLast();

        assertThat(new Verifier(endpoint.secret()).accepts(call, clock.instant())).isTrue();
        assertThat(new Verifier(rotated).accepts(call, clock.instant())).isTrue();
    }

    @Test
    void aDayLaterTheOldSecretIsNot() {
        var rotated = endpoints.rotateSecret(owner, id()).secret();
        clock.advance(WebhookEndpointService.OVERLAP);
        made.happens(owner, 1);
        made.tried(owner, id(), 1);

        var call = receiver.calls().getLast();

        assertThat(new Verifier(endpoint.secret()).accepts(call, clock.instant())).isFalse();
        assertThat(new Verifier(rotated).accepts(call, clock.instant())).isTrue();
    }

    @Test
    void whatFailsIsTriedAgainForThreeDaysUnderOneId() {
        receiver.answers(Receiver.text(500, "broken"));
        var verifier = new Verifier(endpoint.secret());
        made.happens(owner, 1);

        for (var attempt = 1; attempt <= RetrySchedule.PAUSES.size(); attempt++) {
            var pause = RetrySchedule.PAUSES.get(attempt - 1);
            var delivery = made.tried(owner, id(), attempt);

            assertThat(delivery.state()).isEqualTo(State.PENDING);
            assertThat(verifier.accepts(receiver.calls().getLast(), clock.instant())).isTrue();
            assertThat(pauseAfter(delivery)).isBetween(pause, pause.multipliedBy(11).dividedBy(10));
            clock.advance(pauseAfter(delivery).plusMillis(1));
        }
        var last = made.tried(owner, id(), 10);

        assertThat(last.state()).isEqualTo(State.FAILED);
        assertThat(last.nextTryAt()).isNull();
        assertThat(Objects.requireNonNull(last.lastTry()).response()).isEqualTo("broken");
        assertThat(receiver.calls())
                .hasSize(10)
                .allMatch(call -> call.header("webhook-id").equals(last.eventId().toString()))
                .allMatch(call -> call.body().equals(last.payload()));
        assertThat(endpoint().state()).isEqualTo(WebhookEndpoint.State.ENABLED);
    }

    @Test
    void aServerMayAskForMoreTime() {
        receiver.answers(call -> {
            call.getResponseHeaders().set("Retry-After", "3600");
            call.sendResponseHeaders(429, -1);
        });
        made.happens(owner, 1);

        assertThat(pauseAfter(made.tried(owner, id(), 1)))
                .isGreaterThanOrEqualTo(Duration.ofHours(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 400, 404, 503})
    void everythingButSuccessIsAFailure(int status) {
        receiver.answers(call -> {
            call.getResponseHeaders().set("Location", receiver.url() + "/elsewhere");
            call.sendResponseHeaders(status, -1);
        });
        made.happens(owner, 1);

        var delivery = made.tried(owner, id(), 1);

        assertThat(delivery.state()).isEqualTo(State.PENDING);
        assertThat(Objects.requireNonNull(delivery.lastTry()).status()).isEqualTo(status);
        assertThat(receiver.calls()).hasSize(1);
        assertThat(endpoint().failingSince()).isNotNull();
    }

    @Test
    void noAnswerIsAFailureThatSaysWhy() {
        receiver.close();
        made.happens(owner, 1);

        var tried = Objects.requireNonNull(made.tried(owner, id(), 1).lastTry());

        assertThat(tried.status()).isNull();
        assertThat(tried.error()).isEqualTo("The host refused the connection");
    }

    @Test
    void aSuccessEndsTheFailing() {
        receiver.answers(Receiver.status(500));
        made.happens(owner, 1);
        made.tried(owner, id(), 1);
        receiver.answers(Receiver.status(200));
        made.happens(owner, 1);

        made.tried(owner, id(), 1);

        assertThat(endpoint().failingSince()).isNull();
    }

    @Test
    void whoIsGoneIsDisabledAtOnceAndItsOwnersAreTold() {
        receiver.answers(Receiver.status(410));
        made.happens(owner, 1);

        var delivery = made.tried(owner, id(), 1);

        assertThat(delivery.state()).isEqualTo(State.FAILED);
        assertThat(endpoint().disabledReason()).isEqualTo(DisabledReason.GONE);
        assertThat(trail.of(id())).contains("webhook-endpoint.disabled");
        var mail = mailboxes.await(email, 1);
        assertThat(mail.subject()).isEqualTo("A webhook endpoint of Ada & Co was disabled");
        assertThat(mail.text()).contains(receiver.url(), "410 Gone", "/app/webhooks/" + id());
        assertThat(mail.html()).contains("/app/webhooks/" + id());
    }

    @Test
    void whoFailsForFiveDaysIsDisabledAndItsOwnersAreTold() {
        receiver.answers(Receiver.status(500));
        made.happens(owner, 1);
        made.tried(owner, id(), 1);
        clock.advance(EndpointHealth.PATIENCE.minusMinutes(1));
        made.happens(owner, 2);
        made.tried(owner, id(), 1);
        assertThat(endpoint().state()).isEqualTo(WebhookEndpoint.State.ENABLED);
        clock.advance(Duration.ofMinutes(2));
        made.happens(owner, 1);

        var delivery = made.tried(owner, id(), 1);

        assertThat(delivery.state()).isEqualTo(State.FAILED);
        assertThat(endpoint().disabledReason()).isEqualTo(DisabledReason.FAILING);
        assertThat(mailboxes.await(email, 1).text()).contains("five days");
    }

    @Test
    void whoeverEnablesItStartsAnew() {
        receiver.answers(Receiver.status(410));
        made.happens(owner, 1);
        made.tried(owner, id(), 1);
        receiver.answers(Receiver.status(200));

        var enabled = become(WebhookEndpoint.State.ENABLED);
        made.happens(owner, 1);

        assertThat(enabled.failingSince()).isNull();
        assertThat(made.tried(owner, id(), 1).state()).isEqualTo(State.DELIVERED);
    }

    @Test
    void whatWaitsForADisabledEndpointStaysBehind() {
        receiver.answers(Receiver.status(500));
        made.happens(owner, 1);
        made.tried(owner, id(), 1);

        become(WebhookEndpoint.State.DISABLED);

        assertThat(made.newest(owner, id()).state()).isEqualTo(State.FAILED);
        assertThat(made.newest(owner, id()).nextTryAt()).isNull();
    }

    @Test
    @Tag("slow")
    void aThousandAreDelivered() {
        var begun = System.nanoTime();
        made.happens(owner, 1_000);
        made.tried(owner, id(), 1);

        await().untilAsserted(() -> assertThat(receiver.calls()).hasSize(1_000));
        // a figure to look at, no limit: other tests and builds run beside it
        System.out.printf("1,000 webhooks in %d ms%n", (System.nanoTime() - begun) / 1_000_000);
        assertThat(receiver.calls()).map(call -> call.header("webhook-id")).doesNotHaveDuplicates();
    }

    private UUID id() {
        return endpoint.endpoint().id();
    }

    private WebhookEndpoint endpoint() {
        return endpoints.get(owner, id());
    }

    private WebhookEndpoint become(WebhookEndpoint.State state) {
        return endpoints.edit(
                owner, id(), Expected.ANY, new WebhookEndpointPatch(null, null, null, state));
    }

    private static Duration pauseAfter(WebhookDelivery delivery) {
        return Duration.between(
                Objects.requireNonNull(delivery.lastTry()).at(),
                Objects.requireNonNull(delivery.nextTryAt()));
    }
}
