package com.example.parasol.web.theme.error;

import com.example.parasol.web.theme.asset.AssetVersion;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;

@AutoConfiguration(
        beforeName =
                "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ErrorAutoConfiguration {

    @Bean
    ErrorPageController errorPageController(MessageSource texts) {
        return new ErrorPageController(texts);
    }

    /** By instance: Tomcat's own class loader would not find our class by its name. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> tomcatErrors(
            MessageSource texts, AssetVersion assets) {
        return factory ->
                factory.addContextCustomizers(context -> {
                    var folder = context.getPath() + assets.path() + "/theme";
                    var host = (StandardHost) context.getParent();
                    host.setErrorReportValveClass("");
                    host.getPipeline().addValve(new TomcatErrors(new TomcatPage(texts, folder)));
                });
    }
}
