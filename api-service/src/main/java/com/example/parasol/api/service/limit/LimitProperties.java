package com.example.parasol.api.service.limit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Requests per minute that no plan speaks of.
 *
 * @param person requests per minute of one person at his dashboard; more are answered with 429
 * @param address requests per minute of all whom nobody knows, from one client address; more are
 *     answered with 429
 */
@ConfigurationProperties("parasol.api.requests-per-minute")
record LimitProperties(@DefaultValue("300") long person, @DefaultValue("240") long address) {}
