package com.example.parasol.gateway.tls;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.stereotype.Component;

/** One more server, without TLS but else as the gateway's own, before the same filters. */
@Component
@ConditionalOnProperty("parasol.gateway.tls.redirect-port")
class PlainPort implements SmartLifecycle {

    private final PlainPortSettings settings;
    private final HttpHandler filters;
    private final NettyReactiveWebServerFactory factory = new NettyReactiveWebServerFactory();
    private @Nullable WebServer server;

    PlainPort(
            PlainPortSettings settings,
            HttpHandler filters,
            AutowireCapableBeanFactory beans,
            ObjectProvider<NettyServerCustomizer> customizers,
            ReactorResourceFactory resources) {
        this.settings = settings;
        this.filters = filters;
        factory.setResourceFactory(resources);
        customizers.orderedStream().forEach(factory::addServerCustomizers);
        // brings in the settings below "server"
        beans.initializeBean(factory, "plainPortFactory");
    }

    @Override
    public void start() {
        factory.setSsl(null);
        factory.setHttp2(null);
        factory.setPort(Objects.requireNonNull(settings.redirectPort()));
        server = factory.getWebServer(filters);
        server.start();
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop();
            server.destroy();
            server = null;
        }
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }

    /** Together with the other one. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE;
    }
}
