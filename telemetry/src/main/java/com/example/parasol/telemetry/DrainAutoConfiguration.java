package com.example.parasol.telemetry;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;

/** The gateway has a shutdown of its own. */
@AutoConfiguration
@ConditionalOnWebApplication(type = Type.SERVLET)
class DrainAutoConfiguration {

    @Bean
    Drain drain(@Value("${parasol.drain}") Duration time) {
        return new Drain(time);
    }
}
