package com.example.parasol.api.web.live;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;

import com.example.parasol.api.service.live.LiveMessage;
import com.example.parasol.core.domain.actor.ApiKey;
import com.example.parasol.core.domain.event.Subscription;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveConnectionTests {
    private static final LiveMessage MESSAGE =
            new LiveMessage("invoice.paid", "invoice", Map.of(), Instant.EPOCH);
    private static final ApiKey ACTOR = new ApiKey(UUID.randomUUID(), UUID.randomUUID(), Set.of());
    private static final ClientMessage HELLO = new ClientMessage("authenticate", "token", null);
    private static final CatchUp READY = new CatchUp(Instant.EPOCH, List.of());
    private static final int SOON = 5_000;

    private final Wire wire = mock();
    private final Admissions admissions = mock();
    private final Subscription subscription = mock();

    @BeforeEach
    void everybodyIsLetIn() {
        var admission = new Admission(ACTOR, "token", subscription);
        given(wire.isOpen()).willReturn(true);
        given(admissions.admit(any(), any())).willReturn(Optional.of(admission));
        given(admissions.catchUp(admission, null)).willReturn(READY);
        given(admissions.isValid(admission)).willReturn(true);
        given(admissions.left(admission)).willReturn(Duration.ofDays(1));
    }

    @Test
    void aClientThatDoesNotReadHoldsUpNobodyAndIsCutOff() throws Exception {
        var reading = new CountDownLatch(1);
        willAnswer(
                        _ -> {
                            reading.await();
                            return null;
                        })
                .given(wire)
                .send(MESSAGE);
        var connection = start(Duration.ofSeconds(30));
        connection.authenticate(HELLO);
        then(wire).should(timeout(SOON)).send(READY);

        for (var i = 0; i < 1_000; i++) {
            connection.happened(MESSAGE);
        }
        reading.countDown();

        then(wire).should(timeout(SOON)).close(LiveCode.COME_BACK.status());
        then(subscription).should(timeout(SOON)).close();
    }

    @Test
    void aClientThatDoesNotAnswerPingsIsGone() throws IOException {
        var connection = start(Duration.ofMillis(50));

        connection.authenticate(HELLO);

        then(wire).should(timeout(SOON)).close(LiveCode.COME_BACK.status());
        then(wire).should().ping();
    }

    @Test
    void aTokenThatIsNoLongerValidEndsTheConnection() {
        var connection = start(Duration.ofMillis(50));
        given(admissions.isValid(any())).willReturn(false);

        connection.authenticate(HELLO);

        then(wire).should(timeout(SOON)).close(LiveCode.NOT_AUTHENTICATED.status());
    }

    @Test
    void whatMayHaveBeenMissedIsReadAgain() {
        var connection = start(Duration.ofSeconds(30));
        connection.authenticate(HELLO);

        connection.missed();

        then(wire).should(timeout(SOON)).close(LiveCode.COME_BACK.status());
    }

    @Test
    void aTokensEndIsNotWaitedForUntilTheNextPing() {
        given(admissions.left(any())).willReturn(Duration.ofMillis(50));
        given(admissions.isValid(any())).willReturn(true, false);
        var connection = start(Duration.ofSeconds(30));

        connection.authenticate(HELLO);

        then(wire).should(timeout(SOON)).close(LiveCode.NOT_AUTHENTICATED.status());
    }

    @Test
    void aCheckRightAfterAPingDoesNotMissItsAnswer() {
        given(admissions.left(any())).willReturn(Duration.ofMillis(1));
        given(admissions.isValid(any())).willReturn(true, true, true, true, false);
        var connection = start(Duration.ofSeconds(30));

        connection.authenticate(HELLO);

        then(wire).should(timeout(SOON)).close(LiveCode.NOT_AUTHENTICATED.status());
    }

    private LiveConnection start(Duration ping) {
        var properties = new LiveProperties(Duration.ofSeconds(10), ping);
        var connection = new LiveConnection(wire, admissions, properties);
        Thread.startVirtualThread(connection);
        return connection;
    }
}
