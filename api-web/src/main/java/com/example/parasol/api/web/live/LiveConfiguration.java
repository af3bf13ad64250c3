package com.example.parasol.api.web.live;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;

@Configuration(proxyBeanMethods = false)
@EnableWebSocket
@EnableConfigurationProperties(LiveProperties.class)
class LiveConfiguration implements WebSocketConfigurer {
    private final LiveHandler handler;

    LiveConfiguration(LiveHandler handler) {
        this.handler = handler;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        // the CORS filter has refused foreign origins already, by the rule for all requests
        registry.addHandler(handler, "/v1/live").setAllowedOriginPatterns("*");
    }
}
