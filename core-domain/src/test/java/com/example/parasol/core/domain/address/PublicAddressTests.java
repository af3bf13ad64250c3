package com.example.parasol.core.domain.address;

import static com.example.parasol.core.domain.address.PublicAddress.Mode.HOST;
import static com.example.parasol.core.domain.address.PublicAddress.Mode.PATH;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class PublicAddressTests {

    // sample:link
    @Test
    void shortUrlsBeginWithThePublicUrl() {
        var address = at(URI.create("https://parasol.example"), "", PATH);

        assertThat(address.shortUrl("abc")).hasToString("https://parasol.example/l/abc");
    }

    // end:sample

    @Test
    void aSlashAtTheEndOfThePublicUrlChangesNothing() {
        var address = at(URI.create("https://parasol.example/"), "", PATH);

        assertThat(address.url("/login")).hasToString("https://parasol.example/login");
    }

    @Test
    void theApiIsOnTheSameOriginUnlessToldOtherwise() {
        var site = URI.create("https://parasol.example");

        assertThat(at(site, "", PATH).apiOrigin()).isEqualTo(site);
        assertThat(at(site, "https://api.parasol.example", PATH).apiOrigin())
                .hasToString("https://api.parasol.example");
    }

    @Test
    void inHostModeTheApiHasAHostOfItsOwnUnlessToldOtherwise() {
        var site = URI.create("http://localhost:8080");

        assertThat(at(site, "", HOST).apiOrigin()).hasToString("http://api.localhost:8080");
        assertThat(at(site, "https://elsewhere.example", HOST).apiOrigin())
                .hasToString("https://elsewhere.example");
    }

    @Test
    void onlyHttpsIsSecure() {
        assertThat(at(URI.create("https://parasol.example"), "", PATH).secure()).isTrue();
        assertThat(at(URI.create("http://localhost:8080"), "", PATH).secure()).isFalse();
    }

    private static PublicAddress at(URI site, String api, PublicAddress.Mode mode) {
        return new PublicAddress(site, api, new PublicAddress.Gateway(mode));
    }
}
