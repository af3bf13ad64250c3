package com.example.parasol.api.web.json;

import java.util.Collections;
import java.util.List;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;

/**
 * Passkeys bring CBOR onto the class path and Hibernate brings XML, and Spring would speak them to
 * whoever asks, and look for each answer whether they can.
 */
@Configuration(proxyBeanMethods = false)
class JsonOnly {

    private static final List<MediaType> OTHERS =
            List.of(MediaType.APPLICATION_CBOR, MediaType.APPLICATION_XML);

    @Bean
    ServerHttpMessageConvertersCustomizer withoutOthers() {
        return converters ->
                converters.configureMessageConvertersList(list ->
                        list.removeIf(converter ->
                                !Collections.disjoint(converter.getSupportedMediaTypes(), OTHERS)));
    }
}
