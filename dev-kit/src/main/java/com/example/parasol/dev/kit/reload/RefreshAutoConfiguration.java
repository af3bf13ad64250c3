package com.example.parasol.dev.kit.reload;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/** The gateway's part of live reload. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@ConditionalOnProperty("parasol.dev.reload")
class RefreshAutoConfiguration {

    @Bean
    RefreshFilter refreshFilter() {
        return new RefreshFilter();
    }
}
