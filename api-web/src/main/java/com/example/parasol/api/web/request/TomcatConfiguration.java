package com.example.parasol.api.web.request;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/**
 * Replaces Tomcat's own error pages; by instance, because Tomcat cannot see our classes by name.
 */
@Configuration(proxyBeanMethods = false)
class TomcatConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsFromTomcat(JsonMapper json) {
        return factory ->
                factory.addContextCustomizers(context -> {
                    var host = (StandardHost) context.getParent();
                    host.setErrorReportValveClass("");
                    host.getPipeline().addValve(new TomcatReportValve(json));
                });
    }
}
