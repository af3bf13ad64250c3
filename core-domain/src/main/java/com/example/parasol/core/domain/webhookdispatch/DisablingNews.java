package com.example.parasol.core.domain.webhookdispatch;

import com.example.parasol.core.domain.address.PublicAddress;
import com.example.parasol.core.domain.mail.Mails;
import com.example.parasol.core.domain.mail.NewMail;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the owners of an organization that one of its endpoints was disabled. */
@Component
class DisablingNews {

    /** Older news are of no use. */
    private static final Duration LIFE = Duration.ofDays(2);

    private final Mails mails;
    private final PublicAddress site;
    private final JdbcClient jdbc;
    private final Clock clock;

    DisablingNews(Mails mails, PublicAddress site, JdbcClient jdbc, Clock clock) {
        this.mails = mails;
        this.site = site;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(UUID endpointId) {
        jdbc.sql(
                        """
                        select a.email, o.name, e.url, e.disabled_reason
                        from webhook_endpoint e join organization o on o.id = e.organization_id
                        join membership m on m.organization_id = o.id and m.role = 'OWNER'
                        join account a on a.id = m.account_id
                        where e.id = :id order by a.email
                        """)
                .param("id", endpointId)
                .query((row, _) -> mail(endpointId, row))
                .list()
                .forEach(mails::enqueue);
    }

    private NewMail mail(UUID endpointId, ResultSet row) throws SQLException {
        var why =
                row.getString("disabled_reason").equals("GONE")
                        ? "it answered 410 Gone, which asks us to stop"
                        : "no call has succeeded for five days";
        return new NewMail(
                "webhook-disabled",
                Locale.ENGLISH,
                row.getString("email"),
                Map.of(
                        "organization",
                        row.getString("name"),
                        "url",
                        row.getString("url"),
                        "why",
                        why,
                        "site",
                        site.publicUrl().toString(),
                        "link",
                        site.url("/app/webhooks/" + endpointId).toString()),
                clock.instant().plus(LIFE));
    }
}
