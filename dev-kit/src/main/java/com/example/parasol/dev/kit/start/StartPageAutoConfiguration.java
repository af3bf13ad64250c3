package com.example.parasol.dev.kit.start;

import com.example.parasol.dev.kit.page.DevPage;
import com.example.parasol.dev.kit.page.Section;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
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

    private static final Map<String, String> FILES =
            Map.of(
                    "start.css", "text/css;charset=UTF-8",
                    "inside.css", "text/css;charset=UTF-8",
                    "live.js", "text/javascript;charset=UTF-8");

    @Bean
    RouterFunction<ServerResponse> startPage(
            @Value("${parasol.public-url:http://localhost:8080}") String publicUrl,
            ObjectProvider<Section> sections,
            Environment environment) {
        var reload = environment.getProperty("parasol.dev.reload", Boolean.class, false);
        var page =
                new StartPage(
                        publicUrl,
                        Applications.read(environment),
                        sections.orderedStream().toList(),
                        reload);
        var routes = RouterFunctions.route().GET("/dev", _ -> DevPage.answer(page.html()));
        FILES.forEach((name, type) -> routes.GET("/dev/" + name, _ -> file(name, type)));
        return routes.build();
    }

    private static ServerResponse file(String name, String type) {
        return ServerResponse.ok()
                .contentType(MediaType.parseMediaType(type))
                .body(new ClassPathResource("start/" + name, StartPage.class.getClassLoader()));
    }
}
