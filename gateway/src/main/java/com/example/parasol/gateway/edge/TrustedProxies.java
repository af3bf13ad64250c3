package com.example.parasol.gateway.edge;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/**
 * The proxies in front of the gateway, whose {@code X-Forwarded-*} it believes: networks like
 * {@code 10.0.0.0/8} in {@code parasol.gateway.trusted-proxies}, none by default. Of several values
 * the last counts: the proxy itself wrote it, the others may come from its client.
 */
@Component
class TrustedProxies {

    /** Traefik names those of websockets. */
    private static final Set<String> SCHEMES = Set.of("http", "https", "ws", "wss");

    private final List<IpSubnetFilterRule> networks;

    TrustedProxies(@Value("${parasol.gateway.trusted-proxies:}") List<String> networks) {
        this.networks =
                networks.stream()
                        .map(net -> new IpSubnetFilterRule(net, IpFilterRuleType.ACCEPT))
                        .toList();
    }

    boolean contains(InetAddress address) {
        var peer = new InetSocketAddress(address, 0);
        return networks.stream().anyMatch(network -> network.matches(peer));
    }

    Caller callerOf(ServerHttpRequest request, InetAddress proxy) {
        var headers = request.getHeaders();
        var uri = request.getURI();
        return new Caller(
                client(headers, proxy),
                last(headers, "X-Forwarded-Proto", SCHEMES::contains, uri.getScheme())
                        .replaceFirst("^ws", "http"),
                last(headers, "X-Forwarded-Host", Hosts::isSound, uri.getRawAuthority()));
    }

    /** The hop before the trusted ones. */
    private InetAddress client(HttpHeaders headers, InetAddress proxy) {
        var client = proxy;
        for (var hop : headers.getValuesAsList("X-Forwarded-For").reversed()) {
            var address = NetUtil.createInetAddressFromIpAddressString(hop);
            if (address == null || !contains(client)) {
                break;
            }
            client = address;
        }
        return client;
    }

    private static String last(
            HttpHeaders headers, String name, Predicate<String> sound, String otherwise) {
        var values = headers.getValuesAsList(name);
        return !values.isEmpty() && sound.test(values.getLast()) ? values.getLast() : otherwise;
    }
}
