package com.example.parasol.api.web.live;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.standard.StandardWebSocketSession;
import tools.jackson.databind.json.JsonMapper;

/** The way to one client, used by one thread. */
class Wire {
    private static final Logger log = LoggerFactory.getLogger(Wire.class);
    private static final int MAX_MESSAGE_BYTES = 4096;
    private static final String SEND_TIMEOUT = "org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT";
    private static final String CLOSE_TIMEOUT = "org.apache.tomcat.websocket.SESSION_CLOSE_TIMEOUT";

    private final WebSocketSession session;
    private final JsonMapper json;

    Wire(WebSocketSession session, JsonMapper json) {
        this.session = session;
        this.json = json;
        session.setTextMessageSizeLimit(MAX_MESSAGE_BYTES);
        session.setBinaryMessageSizeLimit(MAX_MESSAGE_BYTES);
        if (session instanceof StandardWebSocketSession standard) {
            // a client that does not read is not waited for
            var properties = standard.getNativeSession().getUserProperties();
            properties.put(SEND_TIMEOUT, 5_000L);
            properties.put(CLOSE_TIMEOUT, 5_000L);
        }
    }

    boolean isOpen() {
        return session.isOpen();
    }

    void send(Object message) throws IOException {
        session.sendMessage(new TextMessage(json.writeValueAsBytes(message)));
    }

    void ping() throws IOException {
        session.sendMessage(new PingMessage());
    }

    void close(CloseStatus status) {
        try {
            session.close(status);
        } catch (IOException | IllegalStateException gone) {
            log.debug("Live connection {} was gone already", session.getId());
        }
    }
}
