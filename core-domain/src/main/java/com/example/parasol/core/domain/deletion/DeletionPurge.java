package com.example.parasol.core.domain.deletion;

import com.example.parasol.core.domain.audit.Audit;
import com.example.parasol.core.domain.mailtoken.MailTokens;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Deletes accounts whose thirty days are over, with all that hangs on them. */
@Configuration(proxyBeanMethods = false)
class DeletionPurge {

    private static final Logger log = LoggerFactory.getLogger(DeletionPurge.class);

    private final Stakes stakes;
    private final Closing closing;
    private final MailTokens mailTokens;
    private final DeletionNews news;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Clock clock;

    DeletionPurge(
            Stakes stakes,
            Closing closing,
            MailTokens mailTokens,
            DeletionNews news,
            Audit audit,
            JdbcClient jdbc,
            TransactionOperations transaction,
            Clock clock) {
        this.stakes = stakes;
        this.closing = closing;
        this.mailTokens = mailTokens;
        this.news = news;
        this.audit = audit;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Bean
    RecurringTask<Void> deletionPurgeTask() {
        return Tasks.recurring("deletion-purge", FixedDelay.ofHours(1)).execute((_, _) -> purge());
    }

    void purge() {
        for (var accountId : due()) {
            try {
                transaction.executeWithoutResult(_ -> delete(accountId));
            } catch (RuntimeException e) {
                // one that cannot be deleted must not keep the others; it is tried again
                log.error("Did not delete the account {}", accountId, e);
            }
        }
    }

    private List<UUID> due() {
        return jdbc.sql("select id from account where deletion_at <= :now order by deletion_at")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Its owner may have kept it at the last moment, or another process may be deleting it. */
    private void delete(UUID accountId) {
        jdbc.sql(
                        """
                        select email from account where id = :id and deletion_at <= :now for update skip locked
                        """)
                .param("id", accountId)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional()
                .ifPresent(email -> delete(accountId, email));
    }

    private void delete(UUID accountId, String email) {
        stakes.lock(accountId).forEach(stake -> closing.leave(accountId, stake));
        mailTokens.withdrawAll(accountId);
        jdbc.sql("delete from invitation where email = :email").param("email", email).update();
        jdbc.sql("delete from account where id = :id").param("id", accountId).update();
        news.tellDone(email);
        audit.record(Closing.ACTOR, "account.deleted", accountId);
    }
}
