package com.example.parasol.api.web.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.web.socket.WebSocketSession;
import tools.jackson.databind.json.JsonMapper;

class LiveHandlerTests {
    private final LiveHandler handler =
            new LiveHandler(
                    mock(),
                    JsonMapper.shared(),
                    new LiveProperties(Duration.ofSeconds(10), Duration.ofSeconds(30)));

    @Test
    void whoIsConnectedAtAShutdownIsToldToComeBackAndHoldsNothingUp() throws Exception {
        var sessions = List.of(session("one"), session("two"));
        sessions.forEach(handler::afterConnectionEstablished);
        var begun = System.nanoTime();

        handler.takeLeave();

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
        for (var session : sessions) {
            then(session).should().close(LiveCode.COME_BACK.status());
        }
    }

    @Test
    void whoComesDuringAShutdownIsToldToComeBackToo() throws Exception {
        handler.takeLeave();
        var session = session("late");

        handler.afterConnectionEstablished(session);

        then(session).should().close(LiveCode.COME_BACK.status());
    }

    private static WebSocketSession session(String id) {
        WebSocketSession session = mock();
        given(session.getId()).willReturn(id);
        given(session.isOpen()).willReturn(true);
        return session;
    }
}
