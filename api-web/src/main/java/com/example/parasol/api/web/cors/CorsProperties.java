package com.example.parasol.api.web.cors;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param allowedOrigins scheme, host and port of pages that may call, beside the site itself
 */
@ConfigurationProperties("parasol.api")
record CorsProperties(@DefaultValue List<String> allowedOrigins) {}
