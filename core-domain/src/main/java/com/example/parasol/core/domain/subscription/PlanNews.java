package com.example.parasol.core.domain.subscription;

import com.example.parasol.core.domain.address.PublicAddress;
import com.example.parasol.core.domain.mail.Mails;
import com.example.parasol.core.domain.mail.NewMail;
import com.example.parasol.core.domain.organization.Organization;
import com.example.parasol.core.domain.plan.Plan;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the owners of an organization of its new plan, whoever chose it. */
@Component
class PlanNews {

    /** Older news are of no use. */
    private static final Duration LIFE = Duration.ofDays(2);

    private final Mails mails;
    private final PublicAddress site;
    private final JdbcClient jdbc;
    private final Clock clock;

    PlanNews(Mails mails, PublicAddress site, JdbcClient jdbc, Clock clock) {
        this.mails = mails;
        this.site = site;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Organization organization, Plan plan) {
        var until = clock.instant().plus(LIFE);
        jdbc.sql(
                        """
                        select a.email from membership m join account a on a.id = m.account_id
                        where m.organization_id = :id and m.role = 'OWNER' order by a.email
                        """)
                .param("id", organization.id())
                .query((row, _) -> row.getString("email"))
                .list()
                .forEach(owner -> mails.enqueue(mail(owner, organization, plan, until)));
    }

    private NewMail mail(String owner, Organization organization, Plan plan, Instant until) {
        return new NewMail(
                "plan-changed",
                Locale.ENGLISH,
                owner,
                Map.of(
                        "organization",
                        organization.name(),
                        "plan",
                        plan.name(),
                        "site",
                        site.publicUrl().toString(),
                        "link",
                        site.url("/organization/plan").toString()),
                until);
    }
}
