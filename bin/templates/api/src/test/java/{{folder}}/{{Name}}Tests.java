package {{package}};

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The calls, on a port of their own. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class {{Name}}Tests {

    private static final String ROOT = "/{{path}}";

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort int port;

    @Test
    void everybodyMayAskWhoItIs() throws Exception {
        var answer = ask("GET", "/");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"application\":\"{{name}}\"}");
    }

    @ParameterizedTest
    @CsvSource({"GET, /nowhere, 404", "POST, /nowhere, 404", "POST, /, 405", "GET, /error, 404"})
    void everyRefusalIsAProblem(String method, String path, int status) throws Exception {
        var answer = ask(method, path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(answer.body())
                .contains("\"status\":" + status, "\"instance\":\"" + ROOT + path + "\"");
    }

    @Test
    void safetyHeadersStandExactlyOnce() throws Exception {
        var headers = ask("GET", "/").headers();

        assertThat(headers.allValues("Content-Security-Policy")).hasSize(1);
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.allValues("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(headers.allValues("Set-Cookie")).isEmpty();
    }

    private HttpResponse<String> ask(String method, String path)
            throws IOException, InterruptedException {
        var address = URI.create("http://localhost:" + port + ROOT + path);
        var request = HttpRequest.newBuilder(address);
        var nothing = HttpRequest.BodyPublishers.noBody();
        return client.send(request.method(method, nothing).build(), BodyHandlers.ofString());
    }
}
