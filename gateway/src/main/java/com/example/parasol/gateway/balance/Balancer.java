package com.example.parasol.gateway.balance;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
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
        return instances.areSeveral() ? well(inTurn(instances)) : instances.addresses().getFirst();
    }

    /** Not the one that was just refused, even if it is no more unwell than the others. */
    URI other(Instances instances, URI refused) {
        var others = inTurn(instances);
        others.removeIf(refused::equals);
        return others.isEmpty() ? refused : well(others);
    }

    private URI well(List<URI> addresses) {
        return addresses.stream()
                .filter(address -> !unwell.contains(address))
                .findFirst()
                .orElseGet(addresses::getFirst);
    }

    private List<URI> inTurn(Instances instances) {
        var turn = turns.computeIfAbsent(instances.application(), any -> new AtomicInteger());
        var addresses = new ArrayList<>(instances.addresses());
        Collections.rotate(addresses, -Math.floorMod(turn.getAndIncrement(), addresses.size()));
        return addresses;
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
