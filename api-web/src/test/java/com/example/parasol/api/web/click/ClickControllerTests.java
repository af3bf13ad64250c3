package com.example.parasol.api.web.click;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.api.web.Api;
import com.example.parasol.api.web.ApiTest;
import com.example.parasol.api.web.Tenants;
import com.example.parasol.core.domain.click.Redirects;
import com.example.parasol.core.domain.clicksource.ClickSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
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
        redirects.follow(link.slug(), ClickSource.of("https://news.example/a", "curl/8"));

        var days =
                api.get(
                                tenants.first().key(),
                                link.clicks()
                                        + "?from="
                                        + LocalDate.now(ZoneOffset.UTC).minusDays(2))
                        .json()
                        .get("items");

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
    @CsvSource({
        "days=0, #/days, range",
        "days=367, #/days, range",
        "days=-1, #/days, range",
        "days=x, #/days, type",
        "days=3000000000, #/days, type",
        "days=1&from=2026-01-01, #/days, excluded",
        "days=1&to=2026-01-01, #/days, excluded",
        "from=2026-01-01&to=2027-01-02, #/to, range",
        "from=2026-01-02&to=2026-01-01, #/from, range",
        "from=1999-12-31&to=2000-01-01, #/from, range",
        "from=9999-01-01, #/from, range",
        "to=%2B10000-01-01, #/to, range",
        "from=2026-02-30, #/from, type",
        "from=yesterday, #/from, type",
        "to=2026-01-01T00:00:00Z, #/to, type"
    })
    void aWrongRangeIsPointedAt(String query, String pointer, String code) {
        var link = link();

        for (var report : List.of("/clicks", "/referrers", "/devices")) {
            api.get(tenants.first().key(), link.path() + report + "?" + query)
                    .isInvalid(pointer, code);
        }
    }

    @ParameterizedTest
    @CsvSource({"clicks, 3, 200", "referrers, 3, 200", "devices, 3, 200", "clicks, x, 422"})
    void whoAsksForANumberOfDaysHearsThatItIsGoingAway(String report, String days, int status) {
        var path = link().path() + "/" + report + "?days=" + days;

        var answer = api.get(tenants.first().key(), path).hasStatus(status);

        assertThat(answer.header("Deprecation")).isEqualTo("@1796083200");
        assertThat(answer.header("Sunset")).isEqualTo("Sat, 01 Jan 2028 00:00:00 GMT");
        assertThat(answer.header("Link")).isEqualTo("</docs/versions>; rel=\"deprecation\"");
    }

    @Test
    void whoAsksForAnythingElseHearsNothingOfIt() {
        var answer = api.get(tenants.first().key(), link().clicks() + "?from=2026-11-28");

        assertThat(answer.hasStatus(200).headers("Deprecation")).isEmpty();
        assertThat(answer.headers("Sunset")).isEmpty();
        assertThat(answer.headers("Link")).isEmpty();
    }

    @Test
    void daysFromOneToAnotherAreShown() {
        var path = link().path() + "/clicks";

        var days = api.get(tenants.first().key(), path + "?from=2024-02-28&to=2024-03-01");
        var month = api.get(tenants.first().key(), path + "?to=2024-03-01");
        var today = LocalDate.now(ZoneOffset.UTC);
        var onlyToday = api.get(tenants.first().key(), path + "?from=" + today);

        assertThat(days.json().findValuesAsString("day"))
                .containsExactly("2024-02-28", "2024-02-29", "2024-03-01");
        assertThat(month.json().get("items")).hasSize(30);
        assertThat(onlyToday.json().findValuesAsString("day")).endsWith(today.toString());
    }

    @Test
    void hostsAndDevicesAreShown() {
        var link = link();
        redirects.follow(link.slug(), ClickSource.of("https://news.example/a", "curl/8"));
        redirects.follow(link.slug(), ClickSource.of(null, "Mozilla/5.0 (iPhone) Mobile"));

        var referrers = api.get(tenants.first().key(), link.path() + "/referrers").hasStatus(200);
        var devices = api.get(tenants.first().key(), link.path() + "/devices");

        assertThat(referrers.body())
                .isEqualTo(
                        """
                        {"items":[{"host":"news.example","clicks":1}],"direct":1,"other":0}\
                        """);
        assertThat(devices.body())
                .isEqualTo(
                        """
                        {"items":[{"kind":"desktop","clicks":0},{"kind":"phone","clicks":1},\
                        {"kind":"tablet","clicks":0},{"kind":"bot","clicks":1},{"kind":"other","clicks":0}]}\
                        """);
    }

    private record Made(String slug, String path) {

        String clicks() {
            return path + "/clicks";
        }
    }

    private Made link() {
        var body = "{\"target\": \"https://example.com/\"}";
        var link = api.call("POST", tenants.first().key(), "/v1/links", body).hasStatus(201);
        return new Made(link.at("/slug"), "/v1/links/" + link.at("/id"));
    }
}
