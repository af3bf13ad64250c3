package com.example.parasol.gateway.upstream;

import io.netty.resolver.AddressResolverGroup;
import io.netty.util.concurrent.FastThreadLocal;
import java.net.SocketAddress;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;
import reactor.netty.ConnectionObserver;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.transport.TransportConfig;

/**
 * Pools of connections, one for each event loop: the thread that reads a request also asks the
 * application, where a common pool would have one thread wake another for every part of both.
 */
class LoopPools implements ConnectionProvider {

    private final FastThreadLocal<ConnectionProvider> pools;

    LoopPools(Supplier<ConnectionProvider> pool) {
        this.pools =
                new FastThreadLocal<>() {
                    @Override
                    protected ConnectionProvider initialValue() {
                        return pool.get();
                    }
                };
    }

    @Override
    public Mono<? extends Connection> acquire(
            TransportConfig config,
            ConnectionObserver observer,
            @Nullable Supplier<? extends SocketAddress> address,
            @Nullable AddressResolverGroup<?> resolver) {
        return pools.get().acquire(config, observer, address, resolver);
    }
}
