package com.example.parasol.core.domain.secret;

import com.example.parasol.core.domain.password.Passwords;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Production does not start on a database that opens to what everybody knows from development. It
 * looks when the schema is there, before anything else uses it ({@link DevelopmentDataDetector}).
 */
@Component
@Profile("prod")
class DevelopmentData {

    private static final String MEND =
            """
            Set DATABASE_URL to a database of production's own. Who has to keep this one gives the \
            accounts other passwords, revokes the key (token.revoked_at) and deletes the operator's \
            app (operator_app), so that the next login sets up another.\
            """;

    private final JdbcClient jdbc;
    private final Passwords passwords;
    private final Encryption known =
            new Encryption(new EncryptionProperties(KnownSecrets.ENCRYPTION_KEY));

    /**
     * @throws UnfitSecret when somebody could log in with a known secret
     */
    DevelopmentData(DataSource database, Passwords passwords) {
        this.jdbc = JdbcClient.create(database);
        this.passwords = passwords;
        var found = new ArrayList<String>();
        if (hasPassword("account", KnownSecrets.CUSTOMER, KnownSecrets.CUSTOMER_PASSWORD)) {
            found.add("the account " + KnownSecrets.CUSTOMER);
        }
        if (hasPassword("operator", KnownSecrets.OPERATOR, KnownSecrets.OPERATOR_PASSWORD)) {
            found.add("the operator " + KnownSecrets.OPERATOR);
        }
        if (hasApiKey()) {
            found.add("the demo API key");
        }
        found.addAll(operatorApps());
        if (!found.isEmpty()) {
            throw new UnfitSecret(
                    "Everybody knows secrets that this database holds from development: those of %s."
                            .formatted(String.join(", ", found)),
                    MEND);
        }
    }

    private boolean hasPassword(String table, String email, String password) {
        return jdbc.sql("select password_hash from %s where email = :email".formatted(table))
                .param("email", email)
                .query(String.class)
                .optional()
                .filter(hash -> passwords.matches(password, hash))
                .isPresent();
    }

    private boolean hasApiKey() {
        return jdbc.sql(
                        "select exists (select from token where hash = :hash and revoked_at is null)")
                .param("hash", Sha256.of(KnownSecrets.API_KEY))
                .query(Boolean.class)
                .single();
    }

    /** Those that the key of development opens: the demo operator's, and all set up beside it. */
    private List<String> operatorApps() {
        return jdbc
                .sql("select operator_id, secret from operator_app")
                .query((row, _) -> isKnown(row.getBytes("secret")) ? row.getString(1) : "")
                .list()
                .stream()
                .filter(operator -> !operator.isEmpty())
                .map(operator -> "the authenticator app of the operator " + operator)
                .toList();
    }

    private boolean isKnown(byte[] encrypted) {
        try {
            known.decrypt(encrypted);
            return true;
        } catch (IllegalStateException anotherKey) {
            return false;
        }
    }
}
