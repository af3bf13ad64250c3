package com.example.parasol.dev.kit.log;

import com.example.parasol.dev.kit.page.DevPage;
import com.example.parasol.dev.kit.page.Section;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Serves the log beside the start page. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnProperty("parasol.dev.start-page")
class LogPageAutoConfiguration {

    @Bean
    RouterFunction<ServerResponse> logPage() {
        return RouterFunctions.route()
                .GET(
                        "/dev/log",
                        request -> {
                            var filter =
                                    LogFilter.of(
                                            request.param("level").orElse(""),
                                            request.param("application").orElse(""));
                            return DevPage.answer(LogPage.html(filter, LogMemory.newest()));
                        })
                .build();
    }

    @Bean
    @Order(1)
    Section logSection() {
        return () -> LogPage.section(LogMemory.newest());
    }
}
