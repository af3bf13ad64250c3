package com.example.parasol.api.web.json;

import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.TokenStreamFactory;

/** JSON is UTF-8, whatever its first bytes look like. */
@Configuration(proxyBeanMethods = false)
class Utf8Only {

    @Bean
    JsonFactoryBuilderCustomizer withoutGuessing() {
        return json -> json.disable(TokenStreamFactory.Feature.CHARSET_DETECTION);
    }
}
