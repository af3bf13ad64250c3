package com.example.parasol.gateway.edge;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * The way of a request, in order. What other rooms add stands between: 30 notes it for the log, 45
 * serves proofs for certificates, 50 closes for maintenance, 55 measures heads of HTTP/2, 70 leads
 * to https; behind it stand the routes.
 */
@Configuration(proxyBeanMethods = false)
class RequestPath {

    @Bean
    @Order(10)
    RequestIdFilter requestId() {
        return new RequestIdFilter();
    }

    @Bean
    @Order(20)
    CallerFilter caller(TrustedProxies proxies) {
        return new CallerFilter(proxies);
    }

    @Bean
    @Order(40)
    AnswerHeadersFilter answerHeaders(@Value("${parasol.gateway.tls.hsts}") String hsts) {
        return new AnswerHeadersFilter(hsts);
    }

    @Bean
    @Order(60)
    TargetFilter target(ApplicationContext context) {
        return new TargetFilter(context);
    }
}
