package com.example.parasol.api.web.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.parasol.api.web.Answer;
import com.example.parasol.api.web.Api;
import com.example.parasol.api.web.ApiTest;
import com.example.parasol.api.web.Statements;
import com.example.parasol.api.web.Tenants;
import com.example.parasol.api.web.Tenants.Tenant;
import com.example.parasol.dev.kit.database.DatabaseOutage;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApiTest
class LinkExportTests {
    private static final String EXPORT = "/v1/links/export";
    private static final String HEADER =
            "id,slug,shortUrl,target,state,tags,clicks,createdAt,updatedAt\r\n";

    @Autowired Api api;
    @Autowired Tenants tenants;
    @Autowired Statements statements;
    @Autowired JdbcClient jdbc;
    @Autowired DataSource database;

    @Test
    void linksAreLinesOfAFile() {
        var tenant = tenants.found("pro");
        var slug = "export-" + UUID.randomUUID();
        var link = create(tenant, slug, "\"mail\", \"a \\\"quoted\\\" one\"");

        var export = api.get(tenant.key(), EXPORT).hasStatus(200);

        assertThat(export.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(export.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"links.csv\"");
        assertThat(export.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(export.body())
                .isEqualTo(
                        HEADER
                                + "%s,%s,https://parasol.example/l/%s,https://example.com/,active,\"mail,a \"\"quoted\"\" one\",0,%s,%s\r\n"
                                        .formatted(
                                                link.at("/id"),
                                                slug,
                                                slug,
                                                link.at("/createdAt"),
                                                link.at("/updatedAt")));
    }

    @Test
    void withoutLinksTheNamesOfTheColumnsStandAlone() {
        assertThat(api.get(tenants.found("free").key(), EXPORT).body()).isEqualTo(HEADER);
    }

    @Test
    void noCellIsAFormula() {
        var tenant = tenants.found("pro");
        for (var tag : new String[] {"=1+1", "+1", "-1", "@SUM(A1)", "=\\\"x\\\",\\\"y\\\""}) {
            create(tenant, "formula-" + UUID.randomUUID(), "\"" + tag + "\"");
        }

        var tags =
                api.get(tenant.key(), EXPORT)
                        .body()
                        .lines()
                        .skip(1)
                        .map(line -> line.replaceAll(".*,active,(.*),0,.*", "$1"));

        assertThat(tags)
                .containsExactly("\"'=\"\"x\"\",\"\"y\"\"\"", "'@SUM(A1)", "'-1", "'+1", "'=1+1");
    }

    @Test
    void theFilterIsThatOfTheListAndOthersLinksAreNeverInIt() {
        var tenant = tenants.found("pro");
        create(tenant, "in-" + UUID.randomUUID(), "\"in\"");
        create(tenant, "out-" + UUID.randomUUID(), "\"out\"");
        create(tenants.second(), "in-" + UUID.randomUUID(), "\"in\"");

        assertThat(api.get(tenant.key(), EXPORT + "?tag=in").body().lines())
                .hasSize(2)
                .last()
                .asString()
                .contains(",in-");
        assertThat(api.get(tenant.key(), EXPORT + "?state=archived").body()).isEqualTo(HEADER);
        api.get(tenant.key(), EXPORT + "?state=x").isInvalid("#/state", "choice");
        assertThat(api.get(tenant.key(), EXPORT + "?text=").headers("Content-Disposition"))
                .isEmpty();
    }

    @Test
    void theTrailTellsOfIt() {
        var tenant = tenants.found("pro");

        api.get(tenant.key(), EXPORT).hasStatus(200);

        assertThat(trail(tenant)).contains("link.exported");
    }

    private List<@Nullable String> trail(Tenant tenant) {
        return jdbc.sql("select action from audit where organization_id = ?")
                .param(tenant.id())
                .query(String.class)
                .list();
    }

    @Test
    void whoAsksForTheHeadersAloneMakesNoExport() {
        var tenant = tenants.found("pro");
        api.get(tenant.key(), "/v1/me").hasStatus(200);

        var cost = statements.of(() -> head(tenant.key(), EXPORT));

        assertThat(cost).isEmpty();
        assertThat(head(tenant.key(), EXPORT).header("Content-Type"))
                .isEqualTo("text/csv;charset=UTF-8");
        assertThat(head(tenant.key(), EXPORT).headers("Content-Disposition")).hasSize(1);
        assertThat(trail(tenant)).doesNotContain("link.exported");
        assertThat(head(tenant.key(), EXPORT + "?state=x").status()).isEqualTo(422);
        assertThat(head("", EXPORT).status()).isEqualTo(401);
    }

    private Answer head(String token, String path) {
        return api.call("HEAD", token, path, null);
    }

    @Test
    void whatBreaksOffDoesNotLookWhole() throws Exception {
        var tenant = tenants.found("business");
        jdbc.sql(
                        """
                        insert into link (organization_id, slug, target)
                        select ?, 'long-' || n || '-' || ?, 'https://example.com/' || repeat('x', 2000)
                        from generate_series(1, 8000) as n
                        """)
                .params(tenant.id(), UUID.randomUUID().toString())
                .update();

        try (var client = HttpClient.newHttpClient();
                var body = open(client, tenant).body()) {
            assertThat(body.readNBytes(HEADER.length())).asString().isEqualTo(HEADER);
            try (var _ = DatabaseOutage.of(database)) {
                assertThatExceptionOfType(IOException.class).isThrownBy(body::readAllBytes);
            }
        }
    }

    private HttpResponse<InputStream> open(HttpClient client, Tenant tenant)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(api.uri(EXPORT))
                        .header("Authorization", "Bearer " + tenant.key())
                        .build();
        return client.send(request, BodyHandlers.ofInputStream());
    }

    private Answer create(Tenant tenant, String slug, String tags) {
        var body =
                """
                {"target": "https://example.com/", "slug": "%s", "tags": [%s]}
                """
                        .formatted(slug, tags);
        return api.call("POST", tenant.key(), "/v1/links", body).hasStatus(201);
    }
}
