package com.example.parasol.web.site.api;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where browsers reach the API.
 *
 * @param apiUrl the API's origin for browsers; without it the site's own
 * @param directApiUrl the API's origin in development for a page that was opened without the
 *     gateway
 */
@ConfigurationProperties("parasol")
record ApiProperties(
        @DefaultValue("") String apiUrl,
        @DefaultValue("http://localhost:8082") String directApiUrl) {}
