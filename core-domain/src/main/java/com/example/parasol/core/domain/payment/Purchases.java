package com.example.parasol.core.domain.payment;

import com.example.parasol.core.domain.plan.Period;
import com.example.parasol.core.domain.plan.Plan;
import com.example.parasol.core.domain.plan.Price;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What organizations have paid or are about to. */
@Component
public class Purchases {

    /** A checkout that nobody finished; no provider keeps one open for longer. */
    static final Duration KEPT_UNPAID = Duration.ofDays(7);

    private static final String COLUMNS =
            "id, organization_id, plan, period, cents, currency, paid_at is not null as paid";

    private final JdbcClient jdbc;
    private final Clock clock;

    Purchases(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Begins one, at the price that the plan has now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Purchase begin(UUID organizationId, Plan plan, Period period) {
        return jdbc.sql(
                        """
                        insert into purchase (organization_id, plan, period, cents, currency, created_at)
                        values (:organization, :plan, :period, :cents, :currency, :now) returning\s\
                        """
                                + COLUMNS)
                .param("organization", organizationId)
                .param("plan", plan.id())
                .param("period", period.name())
                .param("cents", plan.price(period).cents())
                .param("currency", plan.price(period).currency())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, _) -> purchase(row))
                .single();
    }

    /** The organization's own; another one's is like one that never was. */
    @Transactional(readOnly = true)
    public Optional<Purchase> find(UUID organizationId, UUID purchaseId) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + " from purchase where id = :id and organization_id = :organization")
                .param("id", purchaseId)
                .param("organization", organizationId)
                .query((row, _) -> purchase(row))
                .optional();
    }

    /** Notes that it was paid; whether it was this call that did: of many at once, one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean pay(Purchase purchase) {
        return jdbc.sql("update purchase set paid_at = :now where id = :id and paid_at is null")
                        .param("id", purchase.id())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Forgets what nobody paid. */
    @Transactional
    void forget() {
        jdbc.sql("delete from purchase where paid_at is null and created_at < :before")
                .param("before", clock.instant().minus(KEPT_UNPAID).atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Purchase purchase(ResultSet row) throws SQLException {
        return new Purchase(
                row.getObject("id", UUID.class),
                row.getObject("organization_id", UUID.class),
                row.getString("plan"),
                Period.valueOf(row.getString("period")),
                new Price(row.getInt("cents"), row.getString("currency")),
                row.getBoolean("paid"));
    }
}
