package com.example.parasol.umbrella;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * A few people who ask for the same again and again, each time on a connection of its own, and
 * count what they hear: no client that tries again by itself stands between.
 */
final class Crowd implements AutoCloseable {

    /** In the place of a status: the connection ended before the whole answer had come. */
    static final int BROKEN_OFF = 0;

    /** In the place of a status: nobody listens, so that nothing was asked. */
    static final int NOT_LET_IN = -1;

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int SILENCE_MILLIS = 20_000;
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)");

    private final Map<Integer, Integer> heard = new ConcurrentHashMap<>();
    private final Map<Integer, Long> slowest = new ConcurrentHashMap<>();
    private final ScheduledExecutorService people;
    private final URI address;
    private final byte[] request;

    Crowd(URI address, int people, Duration pause, String... headers) {
        this.address = address;
        this.request = request(address, headers);
        this.people = Executors.newScheduledThreadPool(people);
        for (var i = 0; i < people; i++) {
            this.people.scheduleWithFixedDelay(this::ask, 0, pause.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    private static byte[] request(URI address, String... headers) {
        var head =
                "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n"
                        .formatted(address.getRawPath(), address.getAuthority());
        return (head
                        + String.join("\r\n", List.of(headers))
                        + (headers.length > 0 ? "\r\n" : "")
                        + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** How often which status was heard. */
    Map<Integer, Integer> heard() {
        return Map.copyOf(heard);
    }

    int heard(int status) {
        return heard.getOrDefault(status, 0);
    }

    /** How long answers took so far; what they were is kept. */
    void forgetTimes() {
        slowest.clear();
    }

    /** How many heard nothing good. */
    int lost() {
        return heard.values().stream().mapToInt(Integer::intValue).sum() - good();
    }

    /** What is as it should be: an answer, or the way to another page. */
    int good() {
        return heard(200) + heard(302);
    }

    /** How long the longest wait for that status took. */
    Duration slowest(int status) {
        return Duration.ofNanos(slowest.getOrDefault(status, 0L));
    }

    Duration slowest() {
        return slowest.keySet().stream()
                .map(this::slowest)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    void awaitGood(int more) {
        var enough = good() + more;
        await().atMost(PATIENCE).until(() -> good() >= enough);
    }

    /** As soon as one was refused. */
    void await503() {
        await().atMost(PATIENCE).until(() -> heard(503) > 0);
    }

    private void ask() {
        var began = System.nanoTime();
        var status = answer();
        heard.merge(status, 1, Integer::sum);
        slowest.merge(status, System.nanoTime() - began, Math::max);
    }

    private int answer() {
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(SILENCE_MILLIS);
            socket.getOutputStream().write(request);
            return status(socket.getInputStream());
        } catch (ConnectException e) {
            return NOT_LET_IN;
        } catch (IOException e) {
            return BROKEN_OFF;
        }
    }

    private static int status(InputStream in) throws IOException {
        var answer = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        var body = answer.indexOf("\r\n\r\n") + 4;
        if (body < 4) {
            return BROKEN_OFF;
        }
        var length = LENGTH.matcher(answer.substring(0, body));
        var whole =
                length.find()
                        ? answer.length() - body == Integer.parseInt(length.group(1))
                        : answer.endsWith("0\r\n\r\n");
        return whole ? Integer.parseInt(answer.split(" ", 3)[1]) : BROKEN_OFF;
    }

    /** Everybody hears the answer to what he has asked. */
    @Override
    public void close() {
        people.close();
    }

    @Override
    public String toString() {
        return "%s heard %s, after %s at most".formatted(address.getPath(), heard, slowest());
    }
}
