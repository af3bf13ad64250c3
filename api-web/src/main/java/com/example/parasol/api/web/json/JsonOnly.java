package com.example.parasol.api.web.json;

import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;

/** Passkeys bring CBOR onto the class path, and Spring would speak it to whoever asks. */
@Configuration(proxyBeanMethods = false)
class JsonOnly {

    @Bean
    ServerHttpMessageConvertersCustomizer withoutCbor() {
        return converters ->
                converters.configureMessageConvertersList(list ->
                        list.removeIf(converter ->
                                converter
                                        .getSupportedMediaTypes()
                                        .contains(MediaType.APPLICATION_CBOR)));
    }
}
