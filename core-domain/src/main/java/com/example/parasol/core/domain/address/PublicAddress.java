package com.example.parasol.core.domain.address;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the world reaches us. Mails, short URLs, cookies and documents build on it, never on a
 * request's headers, which a stranger may choose.
 *
 * @param publicUrl scheme, host and port of the site, without a path
 * @param apiUrl scheme, host and port of the API; empty means the site's own origin
 */
@ConfigurationProperties("parasol")
public record PublicAddress(
        @DefaultValue("http://localhost:8080") URI publicUrl, @DefaultValue("") String apiUrl) {

    /** The absolute URL of a path that starts with a slash. */
    public URI url(String path) {
        return publicUrl.resolve(path);
    }

    // sample:link
    public URI shortUrl(String slug) {
        return url("/l/" + slug);
    }

    // end:sample

    /** The origin under which {@code /api} is served. */
    public URI apiOrigin() {
        return apiUrl.isEmpty() ? publicUrl : URI.create(apiUrl);
    }

    /** Whether visitors come by https, so that cookies must be Secure. */
    public boolean secure() {
        return "https".equalsIgnoreCase(publicUrl.getScheme());
    }
}
