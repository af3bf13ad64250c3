package com.example.parasol.api.web.cors;

import com.example.parasol.core.domain.address.PublicAddress;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

/** Pages of our own site may call from a browser, others may not; the websocket obeys it too. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CorsProperties.class)
class CorsRules {

    @Bean
    CorsFilter corsFilter(CorsProperties properties, PublicAddress address) {
        var rules = new CorsConfiguration();
        rules.setAllowedOrigins(origins(properties, address));
        rules.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
        rules.setAllowedHeaders(
                List.of(
                        "Authorization",
                        "Content-Type",
                        "Idempotency-Key",
                        "If-Match",
                        "If-None-Match",
                        "X-Request-Id"));
        rules.setExposedHeaders(
                List.of(
                        "Deprecation",
                        "ETag",
                        "Link",
                        "Location",
                        "RateLimit",
                        "RateLimit-Policy",
                        "Retry-After",
                        "Sunset",
                        "WWW-Authenticate",
                        "X-Request-Id"));
        rules.setMaxAge(Duration.ofHours(1));
        var source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/**", rules);
        var filter = new CorsFilter(source);
        filter.setCorsProcessor(new RefusingProcessor());
        return filter;
    }

    /** The security chain runs the filter in its place; the container must not run it again. */
    @Bean
    FilterRegistrationBean<CorsFilter> corsFilterOnlyInTheChain(CorsFilter filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    private static List<String> origins(CorsProperties properties, PublicAddress address) {
        var own = Stream.of(address.publicUrl(), address.apiOrigin()).map(Object::toString);
        return Stream.concat(own, properties.allowedOrigins().stream()).distinct().toList();
    }
}
