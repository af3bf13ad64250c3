package com.example.parasol.core.domain.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class PublicAddressTests {

    // sample:link
    @Test
    void shortUrlsBeginWithThePublicUrl() {
        var address = new PublicAddress(URI.create("https://parasol.example"), "");

        assertThat(address.shortUrl("abc")).hasToString("https://parasol.example/l/abc");
    }

    // end:sample

    @Test
    void aSlashAtTheEndOfThePublicUrlChangesNothing() {
        var address = new PublicAddress(URI.create("https://parasol.example/"), "");

        assertThat(address.url("/login")).hasToString("https://parasol.example/login");
    }

    @Test
    void theApiIsOnTheSameOriginUnlessToldOtherwise() {
        var site = URI.create("https://parasol.example");

        assertThat(new PublicAddress(site, "").apiOrigin()).isEqualTo(site);
        assertThat(new PublicAddress(site, "https://api.parasol.example").apiOrigin())
                .hasToString("https://api.parasol.example");
    }

    @Test
    void onlyHttpsIsSecure() {
        assertThat(new PublicAddress(URI.create("https://parasol.example"), "").secure()).isTrue();
        assertThat(new PublicAddress(URI.create("http://localhost:8080"), "").secure()).isFalse();
    }
}
