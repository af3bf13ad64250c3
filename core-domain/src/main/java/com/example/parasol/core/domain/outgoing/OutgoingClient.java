package com.example.parasol.core.domain.outgoing;

import com.example.parasol.core.domain.outgoing.GuardedResolver.PrivateAddress;
import com.example.parasol.core.domain.refusal.Violation;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Posts to addresses that customers choose: only to the public Internet, without redirects,
 * cookies, proxies or retries, and for no longer than the settings say. Many calls may be under way
 * at once; each blocks its thread, so give it a virtual one.
 */
@Component
public class OutgoingClient implements DisposableBean {

    private static final int MOST_CONNECTIONS = 256;
    private static final int KEPT_BYTES = 4_096;
    private static final int LONGEST_RETRY_AFTER = 9;

    private final OutgoingUrls urls;
    private final Duration timeout;
    private final CloseableHttpClient client;

    OutgoingClient(OutgoingProperties properties, OutgoingUrls urls, GuardedResolver resolver) {
        this.urls = urls;
        this.timeout = properties.timeout();
        var connections =
                PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(resolver)
                        .setMaxConnTotal(MOST_CONNECTIONS)
                        .setMaxConnPerRoute(MOST_CONNECTIONS)
                        .setDefaultConnectionConfig(
                                ConnectionConfig.custom()
                                        .setConnectTimeout(Timeout.of(properties.connectTimeout()))
                                        .setSocketTimeout(Timeout.of(timeout))
                                        .build())
                        .build();
        this.client =
                HttpClientBuilder.create()
                        .setConnectionManager(connections)
                        .setUserAgent("Parasol-Webhooks/1.0")
                        .disableRedirectHandling()
                        .disableAutomaticRetries()
                        .disableCookieManagement()
                        .disableAuthCaching()
                        .disableContentCompression()
                        .build();
    }

    /**
     * Posts JSON.
     *
     * @throws OutgoingFailure when the address is refused or no answer came in time
     */
    public OutgoingAnswer post(URI url, Map<String, String> headers, String json)
            throws OutgoingFailure {
        var refused = urls.check("url", url.toString()).map(Violation::detail);
        if (refused.isPresent()) {
            throw new OutgoingFailure("We do not call this address: " + refused.get());
        }
        var request = new HttpPost(url);
        headers.forEach(request::setHeader);
        request.setEntity(new StringEntity(json, ContentType.APPLICATION_JSON));
        return within(request, new FutureTask<>(() -> send(url, request)));
    }

    /** The client's own limits are per read, and slow trickles keep to those. */
    private OutgoingAnswer within(HttpPost request, FutureTask<OutgoingAnswer> call)
            throws OutgoingFailure {
        Thread.startVirtualThread(call);
        try {
            return call.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            request.cancel();
            throw timedOut();
        } catch (InterruptedException e) {
            request.cancel();
            Thread.currentThread().interrupt();
            throw new OutgoingFailure("We were stopped before an answer came");
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        }
    }

    private OutgoingAnswer send(URI url, HttpPost request) throws IOException {
        try (var response = client.executeOpen(HttpHost.create(url), request, null)) {
            return new OutgoingAnswer(response.getCode(), body(response), retryAfter(response));
        }
    }

    /** What was not read ends with the connection. */
    private static String body(ClassicHttpResponse response) throws IOException {
        if (response.getEntity() == null) {
            return "";
        }
        var bytes = response.getEntity().getContent().readNBytes(KEPT_BYTES);
        // PostgreSQL keeps no NUL in a text
        return new String(bytes, StandardCharsets.UTF_8).replace('\0', '\uFFFD');
    }

    /** In seconds; a date is as good as none (RFC 9110, 10.2.3). */
    private static @Nullable Duration retryAfter(ClassicHttpResponse response) {
        return Optional.ofNullable(response.getFirstHeader("Retry-After"))
                .map(header -> header.getValue().strip())
                .filter(value -> value.matches("\\d+") && value.length() <= LONGEST_RETRY_AFTER)
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .orElse(null);
    }

    private static OutgoingFailure failure(@Nullable Throwable cause) {
        return switch (cause) {
            case PrivateAddress _ ->
                    new OutgoingFailure(
                            "We do not call this address: it leads into a private network");
            case UnknownHostException _ -> new OutgoingFailure("The host's name is unknown");
            case ConnectTimeoutException _ -> timedOut();
            case SocketTimeoutException _ -> timedOut();
            case ConnectException _ -> new OutgoingFailure("The host refused the connection");
            case SSLException _ ->
                    new OutgoingFailure("The host has no certificate for its name that we trust");
            case null, default -> new OutgoingFailure("The connection broke before an answer came");
        };
    }

    private static OutgoingFailure timedOut() {
        return new OutgoingFailure("No answer came in time");
    }

    @Override
    public void destroy() throws IOException {
        client.close();
    }
}
