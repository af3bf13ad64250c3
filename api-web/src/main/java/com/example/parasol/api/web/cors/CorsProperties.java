package com.example.parasol.api.web.cors;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param allowedOrigins scheme, host and port of each page that may call, beside the site itself:
 *     in development those of this machine, in production none
 */
@ConfigurationProperties("parasol.api")
record CorsProperties(@DefaultValue List<String> allowedOrigins) {}
