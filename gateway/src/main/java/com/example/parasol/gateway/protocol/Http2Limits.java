package com.example.parasol.gateway.protocol;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What one connection of HTTP/2 may ask for.
 *
 * @param streams how many requests of one connection may be under way at a time
 */
@ConfigurationProperties("parasol.gateway.http2")
record Http2Limits(@DefaultValue("100") int streams) {}
