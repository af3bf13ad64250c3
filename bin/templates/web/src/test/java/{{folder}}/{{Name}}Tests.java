package {{package}};

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages on a port of their own, with a real database. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class {{Name}}Tests {

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort int port;

    @Test
    void everybodySeesTheHome() throws Exception {
        var home = page("/");

        assertThat(home.select("h1").text()).isEqualTo("{{title}}");
        assertThat(home.text()).doesNotContain("??");
    }

    @Test
    void everyAssetIsThere() throws Exception {
        var assets = page("/").select("link[href]").eachAttr("abs:href");

        assertThat(assets).anyMatch(asset -> asset.endsWith("/{{path}}/look.css"));
        for (var asset : assets) {
            assertThat(ask("GET", URI.create(asset)).statusCode()).as(asset).isEqualTo(200);
        }
    }

    @Test
    void safetyHeadersStandExactlyOnce() throws Exception {
        var headers = ask("GET", at("/")).headers();

        assertThat(headers.allValues("Content-Security-Policy")).hasSize(1);
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.allValues("Referrer-Policy")).hasSize(1);
        assertThat(headers.allValues("X-Request-Id")).hasSize(1);
    }

    @Test
    void whatIsInNoLineIsNotThere() throws Exception {
        assertThat(ask("GET", at("/nowhere")).statusCode()).isEqualTo(404);
    }

    @Test
    void anotherSitesFormIsRefused() throws Exception {
        assertThat(ask("POST", at("/")).statusCode()).isEqualTo(403);
    }

    @Test
    void anotherApplicationsSessionIsNone() throws Exception {
        var cookies = "{{table}}_session=stolen; site_session=stolen";

        assertThat(ask("GET", at("/"), "Cookie", cookies).statusCode()).isEqualTo(200);
    }

    private Document page(String path) throws IOException, InterruptedException {
        return Jsoup.parse(ask("GET", at(path)).body(), at(path).toString());
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + "/{{path}}" + path);
    }

    private HttpResponse<String> ask(String method, URI address, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address).header("Accept", "text/html");
        if (headers.length > 0) {
            request.headers(headers);
        }
        var nothing = HttpRequest.BodyPublishers.noBody();
        return client.send(request.method(method, nothing).build(), BodyHandlers.ofString());
    }
}
