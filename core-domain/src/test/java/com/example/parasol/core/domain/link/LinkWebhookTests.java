package com.example.parasol.core.domain.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Tenants;
import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.refusal.Conflict;
import com.example.parasol.core.domain.version.Expected;
import com.example.parasol.core.domain.webhookdelivery.WebhookDelivery;
import com.example.parasol.core.domain.webhookdelivery.WebhookDeliveryService;
import com.example.parasol.core.domain.webhookendpoint.NewWebhookEndpoint;
import com.example.parasol.core.domain.webhookendpoint.WebhookEndpointService;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DomainTest
class LinkWebhookTests {

    @Autowired LinkService links;
    @Autowired WebhookEndpointService endpoints;
    @Autowired WebhookDeliveryService deliveries;
    @Autowired Tenants tenants;
    Member owner;

    @BeforeEach
    void anOwner() {
        owner = tenants.owner();
    }

    @Test
    void whatBecomesOfALinkIsTold() {
        var id = endpoint("link.created", "link.updated", "link.archived", "link.deleted");
        var link = links.create(owner, new NewLink("https://example.com/", null, List.of()));
        links.edit(owner, link.id(), Expected.ANY, new LinkPatch(null, null, List.of("mail")));
        links.edit(owner, link.id(), Expected.ANY, new LinkPatch(null, null, List.of("mail")));
        links.archive(owner, link.id(), Expected.ANY);
        links.delete(owner, link.id(), Expected.ANY);

        assertThat(sent(id))
                .extracting(WebhookDelivery::event)
                .containsExactly("link.deleted", "link.archived", "link.updated", "link.created");
        assertThat(sent(id).getLast().payload())
                .contains(
                        "\"id\":\"" + link.id() + "\"",
                        "\"shortUrl\":\"https://parasol.example/l/");
    }

    @Test
    void onlyWhatWasChosenIsTold() {
        var id = endpoint("link.archived");

        links.create(owner, new NewLink("https://example.com/", null, List.of()));

        assertThat(sent(id)).isEmpty();
    }

    @Test
    void whatIsRefusedIsNotTold() {
        var slug = links.create(owner, new NewLink("https://example.com/", null, List.of())).slug();
        var id = endpoint("link.created");

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() ->
                        links.create(owner, new NewLink("https://example.com/", slug, List.of())));

        assertThat(sent(id)).isEmpty();
    }

    private UUID endpoint(String... events) {
        return endpoints
                .create(owner, new NewWebhookEndpoint("http://localhost:1/", "", List.of(events)))
                .endpoint()
                .id();
    }

    private List<WebhookDelivery> sent(UUID endpointId) {
        return deliveries.list(owner, endpointId, null, 100);
    }
}
