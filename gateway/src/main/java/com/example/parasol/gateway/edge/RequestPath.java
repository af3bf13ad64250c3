package com.example.parasol.gateway.edge;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The way of a request, in order; behind it stand the routes. */
@Configuration(proxyBeanMethods = false)
class RequestPath {

    @Bean
    @Order(1)
    RequestIdFilter requestId() {
        return new RequestIdFilter();
    }

    @Bean
    @Order(2)
    CallerFilter caller(TrustedProxies proxies) {
        return new CallerFilter(proxies);
    }

    @Bean
    @Order(3)
    AnswerHeadersFilter answerHeaders() {
        return new AnswerHeadersFilter();
    }

    @Bean
    @Order(4)
    TargetFilter target() {
        return new TargetFilter();
    }
}
