package com.example.parasol.core.domain.operatorcredential;

import com.example.parasol.core.domain.secret.RecoveryCode;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Codes for the day on which an operator's app is lost, each for one time. */
@Repository
class OperatorRecoveryCodes {

    private static final int COUNT = 10;

    private final JdbcClient jdbc;

    OperatorRecoveryCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ten, to be shown once. */
    List<String> create(UUID operatorId) {
        var codes = Stream.generate(RecoveryCode::random).limit(COUNT).toList();
        codes.forEach(code ->
                jdbc.sql(
                                """
                                insert into operator_recovery_code (operator_id, hash)
                                values (:operatorId, :hash)
                                """)
                        .param("operatorId", operatorId)
                        .param("hash", RecoveryCode.hash(operatorId, code))
                        .update());
        return codes;
    }

    /** Whether it was one, which it is no more; of many who try it at once, one succeeds. */
    boolean redeem(UUID operatorId, String typed) {
        return jdbc.sql(
                                """
                                delete from operator_recovery_code
                                where operator_id = :operatorId and hash = :hash
                                """)
                        .param("operatorId", operatorId)
                        .param("hash", RecoveryCode.hash(operatorId, typed))
                        .update()
                == 1;
    }
}
