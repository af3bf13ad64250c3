package com.example.parasol.dev.kit.start;

import com.example.parasol.dev.kit.start.Applications.Application;
import com.example.parasol.dev.kit.state.ApplicationState.Phase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks an application that runs in another process, if it does, whether it is ready. */
final class Neighbours {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final HttpClient http = HttpClient.newHttpClient();

    Phase phase(Application application) {
        if (!listens(application.port())) {
            return Phase.DOWN;
        }
        var request = HttpRequest.newBuilder(application.readiness()).timeout(PATIENCE).build();
        try {
            var answer = http.send(request, BodyHandlers.discarding());
            return answer.statusCode() == 200 ? Phase.UP : Phase.STARTING;
        } catch (IOException e) {
            return Phase.STARTING;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Phase.STARTING;
        }
    }

    /** Known at once, where a client of HTTP that begins its work takes longer. */
    private static boolean listens(int port) {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        try (var socket = new Socket()) {
            socket.connect(address, (int) PATIENCE.toMillis());
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }
}
