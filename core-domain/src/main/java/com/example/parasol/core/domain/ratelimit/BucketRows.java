package com.example.parasol.core.domain.ratelimit;

import com.example.parasol.core.domain.ratelimit.Bucket.Debt;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The buckets of all processes together. A full one needs no row. */
@Repository
class BucketRows {

    /** In one order, so that two processes wait for each other and no more. */
    private static final String ADD =
            """
            insert into rate_limit as r (key, used_at, full_at)
            select key, min(since), min(since) + sum(amount) * interval '1 microsecond'
            from unnest(:keys::bytea[], :since::timestamptz[], :amounts::bigint[]) as debt (key, since, amount)
            group by key order by key
            on conflict (key) do update set
              used_at = excluded.used_at,
              full_at = greatest(r.full_at, excluded.used_at) + (excluded.full_at - excluded.used_at)
            returning key, full_at
            """;

    private final JdbcClient jdbc;

    BucketRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds debts; when their buckets are full now, by their keys. */
    Map<ByteBuffer, Long> add(List<Debt> debts) {
        var fullAt = new HashMap<ByteBuffer, Long>();
        jdbc.sql(ADD)
                .param("keys", all(debts, Debt::key, byte[][]::new))
                .param("since", all(debts, debt -> time(debt.since()), String[]::new))
                .param("amounts", all(debts, Debt::amount, Long[]::new))
                .query((ResultSet row) -> {
                    fullAt.put(ByteBuffer.wrap(row.getBytes("key")), micros(row));
                });
        return fullAt;
    }

    void deleteFull(Instant now) {
        jdbc.sql("delete from rate_limit where full_at < :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static <T> T[] all(List<Debt> debts, Function<Debt, T> part, IntFunction<T[]> array) {
        return debts.stream().map(part).toArray(array);
    }

    private static String time(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS).toString();
    }

    private static long micros(ResultSet row) throws SQLException {
        var time = row.getObject("full_at", OffsetDateTime.class).toInstant();
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }
}
