package com.example.parasol.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.resolver.dns.DnsServerAddresses;
import io.netty.resolver.dns.RoundRobinDnsAddressResolverGroup;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.server.HttpServer;
import reactor.netty.resources.ConnectionProvider;

class NameLookupTests {

    private static final String HERE = "127.0.0.1";
    private static final String THERE = "127.0.0.2";

    private final TestNames names = new TestNames();
    private final DisposableServer here = serve(HERE, 0);
    private final DisposableServer there = serve(THERE, here.port());

    @AfterEach
    void stop() {
        names.close();
        here.disposeNow();
        there.disposeNow();
    }

    @Test
    void aMovedNameIsLookedUpAnew() {
        var client = client();
        names.pointTo(HERE);
        assertThat(ask(client)).isEqualTo(HERE);
        names.pointTo(THERE);

        assertThat(ask(client)).isEqualTo(THERE);
    }

    @Test
    void ofSeveralAddressesEachGetsNewConnections() {
        names.pointTo(HERE, THERE);
        var client = client();

        assertThat(Stream.generate(() -> ask(client)).limit(20)).contains(HERE, THERE);
    }

    @Test
    void oneThatIsGoneIsPassedOver() {
        names.pointTo(HERE, THERE);
        var client = client();
        here.disposeNow();

        assertThat(Stream.generate(() -> ask(client)).limit(5)).containsOnly(THERE);
    }

    /** The gateway's settings, but another name server, and no connection that could be old. */
    private HttpClient client() {
        return HttpClient.create(ConnectionProvider.newConnection())
                .resolver(lookup -> {
                    NameLookup.settle(lookup);
                    lookup.dnsAddressResolverGroupProvider(builder -> {
                        builder.nameServerProvider(
                                any -> DnsServerAddresses.singleton(names.server()).stream());
                        return new RoundRobinDnsAddressResolverGroup(builder);
                    });
                });
    }

    private String ask(HttpClient client) {
        return Objects.requireNonNull(
                client.get()
                        .uri("http://module.test:" + here.port())
                        .responseContent()
                        .aggregate()
                        .asString()
                        .block());
    }

    /** Says where it is. */
    private static DisposableServer serve(String address, int port) {
        return HttpServer.create()
                .host(address)
                .port(port)
                .handle((request, response) -> response.sendString(Mono.just(address)))
                .bindNow();
    }
}
