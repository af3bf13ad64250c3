package com.example.parasol.dev.kit.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.dev.kit.reload.OpenPages;
import com.example.parasol.dev.kit.start.Applications.Application;
import com.example.parasol.dev.kit.state.ApplicationStates;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApplicationRowsTests {

    @Test
    void oneThatDidNotStartSaysWhyAndForWhichFile() {
        ApplicationStates.isSaved("rows-failed", "core-domain/src/main/java/<Link>.java");
        ApplicationStates.hasFailed(
                "rows-failed",
                new IllegalStateException("wrapped", new NumberFormatException("of <b>x</b>")));

        assertThat(row("rows-failed", 1))
                .contains("did not start")
                .contains(
                        "title=\"core-domain/src/main/java/&lt;Link&gt;.java\">&lt;Link&gt;.java<")
                .contains("java.lang.NumberFormatException: of &lt;b&gt;x&lt;/b&gt;")
                .doesNotContain("<b>", "wrapped");
    }

    @Test
    void manyFilesAreCounted() {
        ApplicationStates.isSaved("rows-many", "a/A.java\nb/B.java\nc/C.java\nd/D.java\ne/E.java");
        ApplicationStates.hasFailed("rows-many", new IllegalStateException());

        assertThat(row("rows-many", 1))
                .contains("C.java</code> and 2 more")
                .doesNotContain("D.java");
    }

    @Test
    void oneThatWaitsForAMendedSourceShowsTheError() {
        ApplicationStates.hasFailed("rows-broken", new IllegalStateException("older"));
        OpenPages.showErrors("rows-broken", "A.java:1: ';' expected <here>");

        assertThat(row("rows-broken", 1))
                .contains("A.java:1: &#39;;&#39; expected &lt;here&gt;")
                .doesNotContain("older");
    }

    @ParameterizedTest
    @CsvSource({"200, up", "503, not ready"})
    void oneInAnotherProcessIsAsked(int status, String state) throws IOException {
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/below/readyz",
                exchange -> {
                    exchange.sendResponseHeaders(status, -1);
                    exchange.close();
                });
        server.start();
        try {
            assertThat(row("rows-elsewhere", server.getAddress().getPort()))
                    .contains(state + "</span><small>in a process of its own");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void nobodyAtThePortIsNoError() throws IOException {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }

        assertThat(row("rows-nobody", free)).contains("does not run");
    }

    private static String row(String name, int port) {
        var application = new Application(port, "/below", List.of());
        return new ApplicationRows(
                        "http://localhost",
                        new Applications(Map.of(name, application)),
                        new Neighbours())
                .html();
    }
}
