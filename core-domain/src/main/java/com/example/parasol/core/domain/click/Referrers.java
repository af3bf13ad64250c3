package com.example.parasol.core.domain.click;

import java.util.List;

/**
 * From where a link was followed.
 *
 * @param hosts the most frequent first
 * @param direct clicks that came from nowhere known
 * @param other clicks from hosts that are not counted by name
 */
public record Referrers(List<Host> hosts, long direct, long other) {

    public record Host(String name, long clicks) {}

    public Referrers {
        hosts = List.copyOf(hosts);
    }
}
