package com.example.parasol.web.site.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.web.site.Browser;
import com.example.parasol.web.site.Customers;
import com.example.parasol.web.site.SiteTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@SiteTest
class ExportTests {

    private static final String PATH = "/account/export";

    private final Customers customers;
    private String email = "";
    private Browser browser;

    ExportTests(Customers customers) {
        this.customers = customers;
        this.browser = customers.visitor();
    }

    @BeforeEach
    void begin() throws Exception {
        email = customers.customer();
        browser = customers.loggedIn(email);
        browser.get(PATH);
    }

    @Test
    void theDataComeAsAFileThatNobodyKeeps() throws Exception {
        var answer = browser.submit(PATH, Map.of());
        var headers = answer.headers();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(headers.firstValue("content-type")).hasValue("application/json");
        assertThat(headers.firstValue("content-disposition").orElseThrow())
                .matches("attachment; filename=\"parasol-\\d{4}-\\d\\d-\\d\\d\\.json\"");
        assertThat(headers.allValues("cache-control")).containsExactly("no-store");
    }

    @Test
    void theyAreOnesOwn() throws Exception {
        var parts =
                JsonMapper.builder()
                        .build()
                        .readTree(browser.submit(PATH, Map.of()).body())
                        .get("parts");

        assertThat(parts.get("account").get("email").asString()).isEqualTo(email);
        assertThat(parts.get("organizations")).hasSize(1);
        assertThat(parts.get("organizations").get(0).get("role").asString()).isEqualTo("OWNER");
        assertThat(parts.get("logins")).hasSize(1);
        assertThat(parts.get("trail").get(0).get("action").asString())
                .isEqualTo("account.exported");
    }

    @Test
    void aForeignPageCannotFetchThem() throws Exception {
        assertThat(browser.post(PATH, Map.of()).statusCode()).isEqualTo(403);
    }
}
