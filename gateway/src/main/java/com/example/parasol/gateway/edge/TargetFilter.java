package com.example.parasol.gateway.edge;

import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;

/** Lets through only what has one host and one meaning. */
class TargetFilter implements WebFilter {

    private static final String HOST = "The request must name one host, and nothing but a host.";
    private static final String TARGET =
            "The request must ask for a path, from the first slash on, or for one at the host that it names.";
    private static final String PATH =
            "The path can be read in more than one way. Write it plainly: no dot segments, double slashes, backslashes or semicolons, and no encoded letters or separators.";

    private static final Pattern FULL_ADDRESS =
            Pattern.compile("https?://(?<host>[^/?#]+)/.*", Pattern.DOTALL);

    private final ApplicationContext context;

    TargetFilter(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        var hosts = request.getHeaders().getOrEmpty(HttpHeaders.HOST);
        if (hosts.size() != 1 || !Hosts.isSound(hosts.getFirst())) {
            return Mono.error(new ResponseStatusException(HttpStatus.BAD_REQUEST, HOST));
        }
        if (!isSound(ServerHttpRequestDecorator.getNativeRequest(request))) {
            return Mono.error(new ResponseStatusException(HttpStatus.BAD_REQUEST, TARGET));
        }
        return switch (PublicPath.of(request.getURI())) {
            case OPEN -> chain.filter(exchange);
            case HIDDEN ->
                    isForColleagues(exchange)
                            ? chain.filter(exchange)
                            : Mono.error(new ResponseStatusException(HttpStatus.NOT_FOUND));
            case AMBIGUOUS -> Mono.error(new ResponseStatusException(HttpStatus.BAD_REQUEST, PATH));
        };
    }

    /** A port that actuator has for itself has a context of its own below ours. */
    private boolean isForColleagues(ServerWebExchange exchange) {
        var asked = exchange.getApplicationContext();
        return asked != null && asked.getParent() == context;
    }

    /**
     * As it came over the wire: Spring's URI has a slash in any case. A full address must not name
     * another host than the header does, or somebody else may read it so.
     */
    private static boolean isSound(HttpServerRequest received) {
        if (received.uri().startsWith("/")) {
            return true;
        }
        var address = FULL_ADDRESS.matcher(received.uri());
        var host = received.requestHeaders().get(HttpHeaders.HOST, "");
        return address.matches() && Hosts.areSame(address.group("host"), host);
    }
}
