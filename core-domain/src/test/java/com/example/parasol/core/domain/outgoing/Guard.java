package com.example.parasol.core.domain.outgoing;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.mock.env.MockEnvironment;

/** The guard without an application, with name servers that say what a test wants. */
final class Guard {

    private static final Duration LONG = Duration.ofSeconds(15);

    final AtomicInteger lookUps = new AtomicInteger();
    final OutgoingUrls urls;
    final OutgoingClient client;

    Guard(Map<String, List<String>> names, String... allow) {
        this(LONG, names, allow);
    }

    Guard(Duration timeout, Map<String, List<String>> names, String... allow) {
        var properties = new OutgoingProperties(List.of(allow), timeout, timeout);
        var allowed = new AllowedHosts(properties, new MockEnvironment());
        urls = new OutgoingUrls(allowed);
        client =
                new OutgoingClient(
                        properties,
                        urls,
                        new GuardedResolver(allowed) {
                            @Override
                            InetAddress[] lookUp(String host) {
                                lookUps.incrementAndGet();
                                return names.getOrDefault(host, List.of(host)).stream()
                                        .map(InetAddress::ofLiteral)
                                        .toArray(InetAddress[]::new);
                            }
                        });
    }
}
