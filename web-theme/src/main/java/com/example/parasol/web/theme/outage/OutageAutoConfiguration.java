package com.example.parasol.web.theme.outage;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.session.web.http.SessionRepositoryFilter;

@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class OutageAutoConfiguration {

    /** Around Spring Session, which throws when it saves. */
    @Bean
    FilterRegistrationBean<OutageFilter> outageFilter() {
        var registration = new FilterRegistrationBean<>(new OutageFilter());
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        return registration;
    }

    /** Within Spring Session, which throws when it reads. */
    @Bean
    FilterRegistrationBean<SessionReadFilter> sessionReadFilter() {
        var registration = new FilterRegistrationBean<>(new SessionReadFilter());
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER + 1);
        return registration;
    }
}
