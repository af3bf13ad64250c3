package com.example.parasol.dev.kit.start;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Serves the start page in the one application that has {@code parasol.dev.start-page=true}. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnProperty("parasol.dev.start-page")
class StartPageAutoConfiguration {

    @Bean
    RouterFunction<ServerResponse> startPage(
            @Value("${parasol.public-url:http://localhost:8080}") String publicUrl,
            Environment environment) {
        var reload = environment.getProperty("parasol.dev.reload", Boolean.class, false);
        var page = new StartPage(publicUrl, Applications.read(environment), reload);
        return RouterFunctions.route()
                .GET(
                        "/dev",
                        request ->
                                ServerResponse.ok()
                                        .contentType(
                                                MediaType.parseMediaType("text/html;charset=UTF-8"))
                                        .body(page.html()))
                .GET(
                        "/dev/start.css",
                        request ->
                                ServerResponse.ok()
                                        .contentType(
                                                MediaType.parseMediaType("text/css;charset=UTF-8"))
                                        .body(
                                                new ClassPathResource(
                                                        "start/start.css",
                                                        StartPage.class.getClassLoader())))
                .build();
    }
}
