package com.example.parasol.core.domain.address;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the world reaches us. Mails, short URLs, cookies and documents build on it, never on a
 * request's headers, which a stranger may choose.
 *
 * @param publicUrl scheme, host and port of the site, without a path; mails, cookies, passkeys and
 *     documents build on it, so that without it they work on this machine only
 * @param apiUrl scheme, host and port at which programs call the API; without it the site's own, in
 *     host mode behind {@code api.}
 */
@ConfigurationProperties("parasol")
public record PublicAddress(
        @DefaultValue("http://localhost:8080") URI publicUrl,
        @DefaultValue("") String apiUrl,
        @DefaultValue Gateway gateway) {

    /**
     * What the gateway is told, too.
     *
     * @param mode {@code path} tells applications apart by their paths alone, {@code host} gives
     *     each a host of its own, too
     */
    public record Gateway(@DefaultValue("path") Mode mode) {}

    /** Whether applications are told apart by paths alone, or have hosts of their own too. */
    public enum Mode {
        PATH,
        HOST
    }

    /** The absolute URL of a path that starts with a slash. */
    public URI url(String path) {
        return publicUrl.resolve(path);
    }

    // sample:link
    /** Not parsed, since a list has many. */
    public String shortUrl(String slug) {
        return publicUrl.getScheme() + "://" + publicUrl.getRawAuthority() + "/l/" + slug;
    }

    // end:sample

    /** The origin at which programs are told to call {@code /api}; the site serves it as well. */
    public URI apiOrigin() {
        if (!apiUrl.isEmpty()) {
            return URI.create(apiUrl);
        }
        return switch (gateway.mode()) {
            case PATH -> publicUrl;
            case HOST -> publicUrl.resolve("//api." + publicUrl.getAuthority());
        };
    }

    /** Whether visitors come by https, so that cookies must be Secure. */
    public boolean secure() {
        return "https".equalsIgnoreCase(publicUrl.getScheme());
    }
}
