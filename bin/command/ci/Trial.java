package command.ci;

import command.Application;
import command.Project;
import command.Refusal;
import command.Step;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Starts a project as its README says, on free ports, and asks through its gateway for what the
 * commands made.
 */
final class Trial {

    private static final Pattern ASSET =
            Pattern.compile("(?:href|src)=\"(/[^\"]+/assets/[^\"]+)\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> ports = new TreeMap<>();
    private final Project project;

    Trial(Project project) throws IOException {
        this.project = project;
        ports.put("PORT", freePort());
        for (var application : Application.all(project)) {
            ports.put(Application.variable(application.name()) + "_PORT", freePort());
        }
    }

    void run() throws Exception {
        var builder =
                new ProcessBuilder(Step.maven(project, List.of()))
                        .directory(project.root().toFile())
                        .inheritIO();
        builder.environment().putAll(ports);
        var house = builder.start();
        try {
            awaitHealth(house);
            expect(get("/"), 200, "</html>");
            var page = get("/billing/");
            expect(page, 200, "<h1>Billing</h1>");
            var assets = ASSET.matcher(page.body()).results().map(match -> match.group(1)).toList();
            if (assets.stream().noneMatch(asset -> asset.endsWith("/billing/look.css"))) {
                throw new Refusal("the page at /billing does not load its style sheet.");
            }
            for (var asset : assets) {
                expect(get(asset), 200, "");
            }
            expect(get("/billing/nowhere"), 404, "</html>");
            expect(get("/stats/"), 200, "{\"application\":\"stats\"}");
            expect(get("/stats/nowhere"), 404, "\"status\":404");
            expect(get("/api/v1/notes"), 401, "/docs/problems/unauthenticated");
            expect(get("/api/openapi.json"), 200, "\"/v1/notes/{id}\"");
            expect(get("/api/openapi.json"), 200, "\"/v1/memos/{id}\"");
            expect(get("/l/anything"), 404, "</html>");
        } finally {
            house.descendants().forEach(ProcessHandle::destroy);
            house.waitFor(1, TimeUnit.MINUTES);
        }
    }

    private void awaitHealth(Process house) throws InterruptedException {
        var end = System.nanoTime() + Duration.ofMinutes(4).toNanos();
        while (house.isAlive() && System.nanoTime() < end) {
            try {
                if (get("/healthz").statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // nobody listens so early
            }
            Thread.sleep(500);
        }
        throw new Refusal("it did not come up; read what it said above.");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var address = URI.create("http://localhost:" + ports.get("PORT") + path);
        var request =
                HttpRequest.newBuilder(address)
                        .header("Accept", "text/html,*/*")
                        .timeout(Duration.ofSeconds(20));
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static void expect(HttpResponse<String> answer, int status, String text) {
        var nosniff = answer.headers().allValues("X-Content-Type-Options");
        if (answer.statusCode() != status
                || !answer.body().contains(text)
                || !nosniff.equals(List.of("nosniff"))) {
            throw new Refusal(
                    "%s answered %d %s\n%s"
                            .formatted(
                                    answer.uri(),
                                    answer.statusCode(),
                                    answer.headers().map(),
                                    answer.body()));
        }
        IO.println(answer.uri().getPath() + " " + status);
    }

    private static String freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return String.valueOf(socket.getLocalPort());
        }
    }
}
