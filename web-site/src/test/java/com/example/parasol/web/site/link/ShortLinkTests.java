package com.example.parasol.web.site.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.core.domain.actor.TenantActor;
import com.example.parasol.core.domain.link.LinkService;
import com.example.parasol.core.domain.link.NewLink;
import com.example.parasol.web.site.Customers;
import com.example.parasol.web.site.SiteTest;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SiteTest
class ShortLinkTests {

    private static final String TARGET = "https://shop.example/summer?a=b&c=%20#top";

    private final Customers customers;
    private final LinkService links;
    private TenantActor owner;

    ShortLinkTests(Customers customers, LinkService links) {
        this.customers = customers;
        this.links = links;
    }

    @BeforeEach
    void signUp() {
        owner = customers.actor();
    }

    @Test
    void aShortLinkLeadsToItsTargetAndIsCounted() throws IOException, InterruptedException {
        var link = links.create(owner, new NewLink(TARGET, null, List.of()));
        var answer = customers.visitor().get("/l/" + link.slug());

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().allValues("location")).containsExactly(TARGET);
        assertThat(answer.headers().allValues("cache-control")).containsExactly("no-store");
        assertThat(answer.headers().allValues("set-cookie")).isEmpty();
        assertThat(answer.body()).isEmpty();
        assertThat(links.get(owner, link.id()).clicks()).isEqualTo(1);
    }

    @Test
    void lookingIsNotClicking() throws IOException, InterruptedException {
        var link = links.create(owner, new NewLink(TARGET, null, List.of()));
        var answer = customers.visitor().ask("HEAD", "/l/" + link.slug());

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().allValues("location")).containsExactly(TARGET);
        assertThat(links.get(owner, link.id()).clicks()).isZero();
    }

    @Test
    void anArchivedLinkIsGone() throws IOException, InterruptedException {
        var link = links.create(owner, new NewLink(TARGET, null, List.of()));
        links.archive(owner, link.id());
        var answer = customers.visitor().get("/l/" + link.slug());

        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(answer.body()).contains("no longer in use").doesNotContain("shop.example");
        assertThat(links.get(owner, link.id()).clicks()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nobody-has-this", "%00", "a%20b", "%C3%BC", "..", "a%0d%0aX:1", "<b>", "'"})
    void anUnknownOneIsNotFound(String slug) throws IOException, InterruptedException {
        var answer = customers.visitor().get("/l/" + slug.replace("<b>", "%3Cb%3E"));

        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.body()).doesNotContain("<b>");
    }

    @Test
    void nobodyCanPostToOne() throws IOException, InterruptedException {
        assertThat(customers.visitor().ask("POST", "/l/nobody-has-this").statusCode())
                .isEqualTo(403);
    }
}
