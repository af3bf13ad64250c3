package com.example.parasol.dev.kit.reload;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;

/**
 * The sockets of an application's open pages. Each is told at once which start of the application
 * it speaks to: a page that hears of another start than its own is out of date.
 */
final class ReloadSocket extends Endpoint
        implements Consumer<String>, InitializingBean, DisposableBean {

    private final String application;
    private final String start = UUID.randomUUID().toString();
    private final Set<Session> sessions = ConcurrentHashMap.newKeySet();

    ReloadSocket(String application) {
        this.application = application;
    }

    /** The name of this start of the application. */
    String start() {
        return start;
    }

    ServerEndpointConfig config(String path) {
        return ServerEndpointConfig.Builder.create(ReloadSocket.class, path)
                .configurator(
                        new ServerEndpointConfig.Configurator() {
                            @Override
                            public <T> T getEndpointInstance(Class<T> type) {
                                return type.cast(ReloadSocket.this);
                            }
                        })
                .build();
    }

    @Override
    public void afterPropertiesSet() {
        OpenPages.listen(application, this, sessions);
    }

    @Override
    public void destroy() {
        OpenPages.forget(application, this, sessions);
    }

    @Override
    public synchronized void onOpen(Session session, EndpointConfig config) {
        session.setMaxIdleTimeout(0);
        sessions.add(session);
        send(session, "start\n" + start);
        send(session, "errors\n" + OpenPages.errorsOf(application));
    }

    @Override
    public void onClose(Session session, CloseReason reason) {
        sessions.remove(session);
    }

    @Override
    public synchronized void accept(String message) {
        sessions.forEach(session -> send(session, message));
    }

    /** One after another: a socket takes no second message while it sends the first. */
    private void send(Session session, String message) {
        try {
            session.getBasicRemote().sendText(message);
        } catch (IOException | IllegalStateException e) {
            // the page has gone
            sessions.remove(session);
        }
    }
}
