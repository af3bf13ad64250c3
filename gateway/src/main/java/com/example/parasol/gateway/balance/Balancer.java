package com.example.parasol.gateway.balance;

import java.net.URI;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes the instances of an application in turn, without those that are known to be unwell. */
@Component
class Balancer {

    private static final Logger log = LoggerFactory.getLogger(Balancer.class);

    private final Map<String, AtomicInteger> turns = new ConcurrentHashMap<>();
    private final Set<URI> unwell = ConcurrentHashMap.newKeySet();

    /** When all are unwell, any: what we know may be old, and there is nothing to lose. */
    URI next(Instances instances) {
        var addresses = instances.addresses();
        if (!instances.areSeveral()) {
            return addresses.getFirst();
        }
        var turn = turns.computeIfAbsent(instances.application(), any -> new AtomicInteger());
        var first = Math.floorMod(turn.getAndIncrement(), addresses.size());
        for (var i = 0; i < addresses.size(); i++) {
            var address = addresses.get((first + i) % addresses.size());
            if (!unwell.contains(address)) {
                return address;
            }
        }
        return addresses.get(first);
    }

    void leaveOut(URI address, String why) {
        if (unwell.add(address)) {
            log.warn("Left out {}: {}", address, why);
        }
    }

    void takeBack(URI address) {
        if (unwell.remove(address)) {
            log.info("Took back {}", address);
        }
    }

    /** Forgets all others, which a change of the table has removed. */
    void keepOnly(Collection<URI> addresses) {
        unwell.retainAll(addresses);
    }
}
