package com.example.parasol.core.domain.usage;

/**
 * Counts what happened in a period and begins anew with the next: a bean in the feature's own
 * package.
 *
 * @param name what is counted, for example {@code visits}
 * @param sql a query for how often it happened, with the parameters {@code :organization}, {@code
 *     :start} and {@code :end}: the first moment of the period, and the first one after it
 */
public record PeriodCount(String name, String sql) {}
