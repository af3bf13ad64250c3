package com.example.parasol.web.site.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.core.domain.actor.TenantActor;
import com.example.parasol.core.domain.click.ClickService;
import com.example.parasol.core.domain.click.DayRange;
import com.example.parasol.core.domain.click.Referrers;
import com.example.parasol.core.domain.clicksource.DeviceKind;
import com.example.parasol.core.domain.link.LinkService;
import com.example.parasol.core.domain.link.NewLink;
import com.example.parasol.core.domain.version.Expected;
import com.example.parasol.web.site.Customers;
import com.example.parasol.web.site.SiteTest;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
    private final ClickService clicks;
    private TenantActor owner;

    ShortLinkTests(Customers customers, LinkService links, ClickService clicks) {
        this.customers = customers;
        this.links = links;
        this.clicks = clicks;
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
    void ofTheVisitorOnlyTheReferringHostAndTheKindOfDeviceAreKept()
            throws IOException, InterruptedException {
        var link = links.create(owner, new NewLink(TARGET, null, List.of()));
        customers
                .visitor()
                .ask(
                        "GET",
                        "/l/" + link.slug(),
                        "Referer",
                        "https://www.news.example/private?token=1",
                        "User-Agent",
                        "Mozilla/5.0 (Linux; Android 15; K) Chrome/142.0.0.0 Mobile Safari/537.36");
        var today = DayRange.of(1, LocalDate.now(ZoneOffset.UTC));

        assertThat(clicks.referrers(owner, link.id(), today))
                .isEqualTo(new Referrers(List.of(new Referrers.Host("news.example", 1)), 0, 0));
        assertThat(clicks.devices(owner, link.id(), today)).containsEntry(DeviceKind.PHONE, 1L);
    }

    @Test
    void aDeletedLinkIsNotFound() throws IOException, InterruptedException {
        var link = links.create(owner, new NewLink(TARGET, null, List.of()));
        links.delete(owner, link.id(), Expected.ANY);

        assertThat(customers.visitor().get("/l/" + link.slug()).statusCode()).isEqualTo(404);
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
        links.archive(owner, link.id(), Expected.ANY);
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
