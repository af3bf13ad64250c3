package com.example.parasol.gateway.host;

import java.util.List;
import java.util.function.Predicate;
import org.springframework.cloud.gateway.handler.predicate.AbstractRoutePredicateFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * {@code HostName=api.parasol.example}: exactly one of these hosts, at any port. For the library's
 * own {@code Host} a capital letter makes another host.
 */
@Component
class HostNameRoutePredicateFactory
        extends AbstractRoutePredicateFactory<HostNameRoutePredicateFactory.Config> {

    /** A bean, as the library wants it. */
    static class Config {

        private List<String> names = List.of();

        List<String> getNames() {
            return names;
        }

        void setNames(List<String> names) {
            this.names = names;
        }
    }

    HostNameRoutePredicateFactory() {
        super(Config.class);
    }

    @Override
    public List<String> shortcutFieldOrder() {
        return List.of("names");
    }

    @Override
    public ShortcutType shortcutType() {
        return ShortcutType.GATHER_LIST;
    }

    @Override
    public Predicate<ServerWebExchange> apply(Config config) {
        var names = config.getNames();
        return exchange -> names.contains(HostName.of(exchange.getRequest()));
    }
}
