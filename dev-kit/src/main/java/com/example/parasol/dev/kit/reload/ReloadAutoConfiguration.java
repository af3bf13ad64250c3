package com.example.parasol.dev.kit.reload;

import java.util.Set;
import org.apache.tomcat.websocket.server.WsSci;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/** Only where {@code ./mvnw} runs the application, which sets {@code parasol.dev.reload}. */
@AutoConfiguration(
        afterName =
                "org.springframework.boot.websocket.autoconfigure.servlet.WebSocketServletAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnProperty("parasol.dev.reload")
class ReloadAutoConfiguration {

    @Bean
    ReloadSocket reloadSocket(Environment environment) {
        return new ReloadSocket(environment.getRequiredProperty("spring.application.name"));
    }

    @Bean
    FilterRegistrationBean<ReloadFilter> reloadFilter(ReloadSocket socket) {
        var registration = new FilterRegistrationBean<>(new ReloadFilter(socket));
        // after the safety headers, before security
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 30);
        return registration;
    }

    /** The name is Spring Boot's, for applications that have sockets of their own. */
    @Bean
    @ConditionalOnMissingBean(name = "websocketServletWebServerCustomizer")
    WebServerFactoryCustomizer<TomcatServletWebServerFactory>
            websocketServletWebServerCustomizer() {
        return server ->
                server.addContextCustomizers(
                        context -> context.addServletContainerInitializer(new WsSci(), Set.of()));
    }
}
