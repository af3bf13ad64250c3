package com.example.parasol.api.web.idempotency;

import com.example.parasol.api.service.idempotency.Once;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

@Configuration(proxyBeanMethods = false)
class OnceConfiguration {

    @Bean
    WebMvcRegistrations everyPostOnce(Once once) {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
                return new OnceHandlerAdapter(once);
            }
        };
    }
}
