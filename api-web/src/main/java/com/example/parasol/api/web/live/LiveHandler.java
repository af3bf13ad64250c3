package com.example.parasol.api.web.live;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Gives every websocket its connection, and takes leave of all of them on shutdown. */
@Component
class LiveHandler extends AbstractWebSocketHandler {
    private final Map<String, LiveConnection> connections = new ConcurrentHashMap<>();
    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("live-", 1).factory());
    private final Admissions admissions;
    private final JsonMapper json;
    private final LiveProperties properties;

    LiveHandler(Admissions admissions, JsonMapper json, LiveProperties properties) {
        this.admissions = admissions;
        this.json = json;
        this.properties = properties;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        var wire = new Wire(session, json);
        var connection = new LiveConnection(wire, admissions, properties);
        connections.put(session.getId(), connection);
        try {
            threads.execute(connection);
        } catch (RejectedExecutionException shuttingDown) {
            wire.close(LiveCode.COME_BACK.status());
        }
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) {
        var said = read(message.getPayload());
        connection(session).ifPresent(connection -> connection.authenticate(said));
    }

    @Override
    protected void handleBinaryMessage(WebSocketSession session, BinaryMessage message) {
        connection(session).ifPresent(connection -> connection.end(CloseStatus.NOT_ACCEPTABLE));
    }

    @Override
    protected void handlePongMessage(WebSocketSession session, PongMessage message) {
        connection(session).ifPresent(LiveConnection::heard);
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        connection(session).ifPresent(connection -> connection.end(status));
        connections.remove(session.getId());
    }

    /** Before the server stops, because it would close them with a code that tells nothing. */
    @EventListener(ContextClosedEvent.class)
    void takeLeave() throws InterruptedException {
        threads.shutdown();
        connections.values().forEach(connection -> connection.end(LiveCode.COME_BACK.status()));
        threads.awaitTermination(2, TimeUnit.SECONDS);
    }

    private Optional<LiveConnection> connection(WebSocketSession session) {
        return Optional.ofNullable(connections.get(session.getId()));
    }

    private ClientMessage read(String text) {
        try {
            return json.readValue(text, ClientMessage.class);
        } catch (JacksonException unreadable) {
            return ClientMessage.UNREADABLE;
        }
    }
}
