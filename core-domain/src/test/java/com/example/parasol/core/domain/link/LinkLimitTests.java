package com.example.parasol.core.domain.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.parasol.core.domain.Crowd;
import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Tenants;
import com.example.parasol.core.domain.linklist.LinkFilter;
import com.example.parasol.core.domain.linklist.LinkListService;
import com.example.parasol.core.domain.linklist.LinkSort;
import com.example.parasol.core.domain.refusal.Conflict;
import com.example.parasol.core.domain.refusal.QuotaExceeded;
import com.example.parasol.core.domain.version.Expected;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DomainTest
class LinkLimitTests {

    private static final NewLink LINK = new NewLink("https://example.com", null, List.of());

    @Autowired LinkService links;
    @Autowired LinkListService list;
    @Autowired Tenants tenants;

    @Test
    void of200ParallelTakersAsManyWinAsThereIsRoom() throws InterruptedException {
        var owner = tenants.owner();

        var results = Crowd.of(200, _ -> () -> links.create(owner, LINK));

        assertThat(Crowd.successes(results)).hasSize(25);
        assertThat(Crowd.failures(results)).hasSize(175).allMatch(QuotaExceeded.class::isInstance);
        assertThat(list.list(owner, LinkFilter.NONE, LinkSort.CREATED.start(), 100)).hasSize(25);
    }

    @Test
    void theRefusalNamesLimitAndPlan() {
        var owner = tenants.owner();
        for (var i = 0; i < 25; i++) {
            links.archive(owner, links.create(owner, LINK).id(), Expected.ANY);
        }

        assertThatExceptionOfType(QuotaExceeded.class)
                .isThrownBy(() -> links.create(owner, LINK))
                .returns("links", QuotaExceeded::limit)
                .returns(25L, QuotaExceeded::max)
                .returns("free", QuotaExceeded::plan);
    }

    @Test
    void aLargerPlanMakesRoomForThisOrganizationOnly() throws Exception {
        var owner = tenants.owner();
        var other = tenants.owner();
        tenants.subscribe(owner, "pro");

        Crowd.all(Crowd.of(30, _ -> () -> links.create(owner, LINK)));

        assertThat(list.list(owner, LinkFilter.NONE, LinkSort.CREATED.start(), 100)).hasSize(30);
        assertThat(links.create(other, LINK)).isNotNull();
    }

    @Test
    void ofManyWhoTakeOneSlugOneGetsIt() throws InterruptedException {
        var slug = "crowd-" + UUID.randomUUID();
        var owners = List.of(tenants.owner(), tenants.owner(), tenants.owner());

        var results =
                Crowd.of(
                        18,
                        i ->
                                () ->
                                        links.create(
                                                owners.get(i % 3),
                                                new NewLink(
                                                        "https://example.com", slug, List.of())));

        assertThat(Crowd.successes(results)).hasSize(1);
        assertThat(Crowd.failures(results)).hasSize(17).allMatch(Conflict.class::isInstance);
    }
}
