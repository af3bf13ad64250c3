package com.example.parasol.web.site.api;

import com.example.parasol.web.theme.page.ConnectSources;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.io.ResourceLoader;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ApiProperties.class)
class ApiConfiguration {

    private static final String DEV_KIT = "classpath:META-INF/parasol/dev-kit.classpath";

    @Bean
    FilterRegistrationBean<ApiAddressFilter> apiAddressFilter(
            ApiProperties api, ResourceLoader resources) {
        var development = resources.getResource(DEV_KIT).exists();
        var registration = new FilterRegistrationBean<>(new ApiAddressFilter(api, development));
        // before the theme's page filter, which writes the policy
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 15);
        return registration;
    }

    /** Scripts may call the API, by http and by websocket, wherever it is. */
    @Bean
    ConnectSources apiSources() {
        return request ->
                request.getAttribute(ApiAddressFilter.ATTRIBUTE) instanceof String url
                                && !url.isEmpty()
                        ? List.of(url, url.replaceFirst("^http", "ws"))
                        : List.of();
    }
}
