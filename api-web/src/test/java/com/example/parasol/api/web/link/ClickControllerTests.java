package com.example.parasol.api.web.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.api.web.Api;
import com.example.parasol.api.web.ApiTest;
import com.example.parasol.api.web.Tenants;
import com.example.parasol.core.domain.click.Redirects;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class ClickControllerTests {
    @Autowired Api api;
    @Autowired Tenants tenants;
    @Autowired Redirects redirects;

    @Test
    void clicksComeDayByDayWithZeros() {
        var link = link();
        redirects.follow(link.slug());

        var days = api.get(tenants.first().key(), link.clicks() + "?days=3").json().get("items");

        assertThat(days).hasSize(3);
        assertThat(days)
                .map(day -> LocalDate.parse(day.get("day").asString()))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(days).map(day -> day.get("clicks").asLong()).containsExactly(0L, 0L, 1L);
    }

    @Test
    void aMonthIsShownUnlessAnotherTimeIsAskedFor() {
        var month = api.get(tenants.first().key(), link().clicks()).hasStatus(200);

        assertThat(month.json().get("items")).hasSize(30);
        assertThat(month.json().propertyNames()).containsExactly("items");
    }

    @ParameterizedTest
    @CsvSource({"0, range", "366, range", "-1, range", "x, type", "3000000000, type"})
    void aWrongNumberOfDaysIsPointedAt(String days, String code) {
        api.get(tenants.first().key(), link().clicks() + "?days=" + days).isInvalid("#/days", code);
    }

    private record Made(String slug, String clicks) {}

    private Made link() {
        var body = "{\"target\": \"https://example.com/\"}";
        var link = api.call("POST", tenants.first().key(), "/v1/links", body).hasStatus(201);
        return new Made(link.at("/slug"), "/v1/links/" + link.at("/id") + "/clicks");
    }
}
