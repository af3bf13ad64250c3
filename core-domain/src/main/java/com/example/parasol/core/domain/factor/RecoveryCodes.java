package com.example.parasol.core.domain.factor;

import com.example.parasol.core.domain.secret.RecoveryCode;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Codes for the day on which every other second factor is lost: on paper, each for one time. */
@Component
public class RecoveryCodes {

    static final int COUNT = 10;

    private final JdbcClient jdbc;

    RecoveryCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ten new ones, to be shown once; earlier ones work no more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> renew(UUID accountId) {
        drop(accountId);
        var codes = Stream.generate(RecoveryCode::random).limit(COUNT).toList();
        codes.forEach(code ->
                jdbc.sql(
                                """
                                insert into factor_recovery_code (account_id, hash)
                                values (:accountId, :hash)
                                """)
                        .param("accountId", accountId)
                        .param("hash", RecoveryCode.hash(accountId, code))
                        .update());
        return codes;
    }

    /**
     * Whether it was one, which it is no more; of many who try it at once, one succeeds.
     *
     * @param typed spaces, dashes and letter case do not count
     */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean redeem(UUID accountId, String typed) {
        return jdbc.sql(
                                """
                                delete from factor_recovery_code
                                where account_id = :accountId and hash = :hash
                                """)
                        .param("accountId", accountId)
                        .param("hash", RecoveryCode.hash(accountId, typed))
                        .update()
                == 1;
    }

    /** How many are left. */
    @Transactional(readOnly = true)
    public int left(UUID accountId) {
        return jdbc.sql("select count(*) from factor_recovery_code where account_id = :accountId")
                .param("accountId", accountId)
                .query(Integer.class)
                .single();
    }

    /** Lets none work any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void drop(UUID accountId) {
        jdbc.sql("delete from factor_recovery_code where account_id = :accountId")
                .param("accountId", accountId)
                .update();
    }
}
