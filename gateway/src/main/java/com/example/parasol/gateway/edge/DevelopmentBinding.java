package com.example.parasol.gateway.edge;

import java.net.InetAddress;
import org.springframework.boot.autoconfigure.condition.ConditionalOnResource;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.reactive.ConfigurableReactiveWebServerFactory;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * In development, which is where dev-kit is, the gateway listens on this machine only. {@code
 * server.address} comes after and wins.
 */
@Component
@ConditionalOnResource(resources = "classpath:META-INF/parasol/dev-kit.classpath")
class DevelopmentBinding
        implements WebServerFactoryCustomizer<ConfigurableReactiveWebServerFactory>, Ordered {

    @Override
    public void customize(ConfigurableReactiveWebServerFactory server) {
        server.setAddress(InetAddress.getLoopbackAddress());
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
