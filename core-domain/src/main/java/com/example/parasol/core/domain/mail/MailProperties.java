package com.example.parasol.core.domain.mail;

import com.example.parasol.core.domain.address.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who writes.
 *
 * @param from who writes, such as {@code Parasol <hello@example.com>}; without it {@code no-reply}
 *     at the site's host, where nobody reads the answers
 */
@ConfigurationProperties("parasol.mail")
record MailProperties(@Nullable String from) {

    String sender(PublicAddress address) {
        return from == null || from.isBlank()
                ? "Parasol <no-reply@%s>".formatted(address.publicUrl().getHost())
                : from;
    }
}
