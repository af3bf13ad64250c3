package com.example.parasol.core.domain.click;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Tenants;
import com.example.parasol.core.domain.TestClock;
import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.clicksource.ClickSource;
import com.example.parasol.core.domain.link.Link;
import com.example.parasol.core.domain.link.LinkService;
import com.example.parasol.core.domain.link.NewLink;
import com.example.parasol.core.domain.version.Expected;
import com.example.parasol.core.domain.webhookdelivery.WebhookDelivery;
import com.example.parasol.core.domain.webhookdelivery.WebhookDeliveryService;
import com.example.parasol.core.domain.webhookendpoint.NewWebhookEndpoint;
import com.example.parasol.core.domain.webhookendpoint.WebhookEndpointService;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DomainTest
class ClickMinutesTests {

    private static final Pattern CLICKS = Pattern.compile("\"clicks\":(\\d+)");

    private static final ClickSource SOURCE = ClickSource.of(null, null);

    @Autowired ClickMinutes minutes;
    @Autowired Redirects redirects;
    @Autowired LinkService links;
    @Autowired WebhookEndpointService endpoints;
    @Autowired WebhookDeliveryService deliveries;
    @Autowired Tenants tenants;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    Member owner;
    Link link;
    UUID endpointId;

    @BeforeEach
    void aLinkAndAnEndpoint() {
        owner = tenants.owner();
        link = links.create(owner, new NewLink("https://example.com", null, List.of()));
        endpointId =
                endpoints
                        .create(
                                owner,
                                new NewWebhookEndpoint(
                                        "http://localhost:1/", "", List.of("link.clicked")))
                        .endpoint()
                        .id();
    }

    @Test
    void clicksAreToldByTheMinuteAndNoneIsLost() {
        for (var i = 0; i < 5; i++) {
            redirects.follow(link.slug(), SOURCE);
        }
        clock.advance(Duration.ofMinutes(1));
        redirects.follow(link.slug(), SOURCE);
        redirects.follow(link.slug(), SOURCE);
        clock.advance(Duration.ofMinutes(1));

        minutes.tell();

        await().untilAsserted(() -> assertThat(told()).isEqualTo(7));
        assertThat(sent()).hasSizeBetween(2, 4);
        assertThat(sent().getFirst().payload())
                .contains("\"slug\":\"" + link.slug() + "\"", "\"total\":7");
    }

    @Test
    void aMinuteThatRunsIsNotTold() {
        clock.advance(untilNextMinute());
        redirects.follow(link.slug(), SOURCE);

        minutes.tell();

        assertThat(sent()).isEmpty();
        assertThat(waiting()).isOne();
    }

    @Test
    void whereNobodyListensNothingStays() {
        endpoints.delete(owner, endpointId, Expected.ANY);
        redirects.follow(link.slug(), SOURCE);
        clock.advance(Duration.ofMinutes(1));

        minutes.tell();

        await().untilAsserted(() -> assertThat(waiting()).isZero());
    }

    private Duration untilNextMinute() {
        return Duration.ofSeconds(60 - clock.instant().getEpochSecond() % 60);
    }

    private long told() {
        return sent().stream()
                .map(delivery -> CLICKS.matcher(delivery.payload()).results().findFirst())
                .mapToLong(found -> Long.parseLong(found.orElseThrow().group(1)))
                .sum();
    }

    private List<WebhookDelivery> sent() {
        return deliveries.list(owner, endpointId, null, 100);
    }

    private long waiting() {
        return jdbc.sql("select count(*) from click_minute where link_id = :id")
                .param("id", link.id())
                .query(Long.class)
                .single();
    }
}
