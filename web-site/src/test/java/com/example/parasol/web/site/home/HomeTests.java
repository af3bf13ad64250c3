package com.example.parasol.web.site.home;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.core.domain.plan.Plans;
import com.example.parasol.web.site.Customers;
import com.example.parasol.web.site.SiteTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;

@SiteTest
class HomeTests {

    private final Customers customers;
    private final Plans plans;

    HomeTests(Customers customers, Plans plans) {
        this.customers = customers;
        this.plans = plans;
    }

    @Test
    void theHomePageSaysOneThingAndOffersOneAction() throws IOException, InterruptedException {
        var browser = customers.visitor();
        browser.get("/");

        assertThat(browser.page().select("h1")).hasSize(1);
        assertThat(browser.page().select(".hero a.primary")).hasSize(1);
        assertThat(browser.page().select(".price-card")).hasSameSizeAs(plans.all());
    }

    @Test
    void everyPlanHasItsPriceAndItsLimits() throws IOException, InterruptedException {
        var browser = customers.visitor();
        browser.get("/pricing");
        var pro = browser.page().select(".price-card").get(1);

        assertThat(pro.select(".monthly").text()).isEqualTo("€12");
        assertThat(pro.select(".yearly").text()).isEqualTo("€10");
        assertThat(browser.page().select("tbody tr"))
                .hasSameSizeAs(plans.get("pro").limits().keySet());
        assertThat(browser.page().select("tbody td").eachText()).contains("1", "5", "50");
    }

    @Test
    void theOwnPlanIsMarked() throws IOException, InterruptedException {
        var visitor = customers.visitor();
        visitor.get("/pricing");
        var browser = customers.loggedIn();
        browser.get("/pricing");

        assertThat(visitor.page().select(".price-card .badge.good")).isEmpty();
        assertThat(browser.page().select(".price-card:has(.badge.good) h3").text())
                .isEqualTo("Free");
    }

    @Test
    void whoeverIsLoggedInSeesTheWayToTheDashboard() throws IOException, InterruptedException {
        var browser = customers.loggedIn();
        browser.get("/");

        assertThat(browser.page().select("header a[href=/app]")).hasSize(1);
        assertThat(browser.page().select("header form[action=/logout]")).hasSize(1);
        assertThat(browser.page().select("header a[href=/login]")).isEmpty();
    }

    @Test
    void robotsStayWithThePublicPages() throws IOException, InterruptedException {
        var answer = customers.visitor().get("/robots.txt");

        assertThat(answer.headers().firstValue("content-type").orElseThrow())
                .startsWith("text/plain");
        assertThat(answer.body()).contains("Disallow: /app");
    }
}
