package com.example.parasol.umbrella;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

/** No jar that knows the domain starts in production with what everybody knows. */
@Tag("slow")
class ProductionSecretsJarTests {

    private static final String DEVELOPMENT_KEY = "cGFyYXNvbC1kZXZlbG9wbWVudC1rZXktMzItYnl0ZXM=";
    private static final String DATABASE = "with_demo_data";

    private static String databaseUrl = "";

    static Stream<Path> jars() throws IOException {
        return PackagedJarTests.jars().filter(ProductionSecretsJarTests::knowsTheDomain);
    }

    private static boolean knowsTheDomain(Path jar) {
        try (var file = new JarFile(jar.toFile())) {
            return file.stream()
                    .anyMatch(
                            entry -> entry.getName().matches(".*(core-domain-.*jar|/worker.yaml)"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeAll
    static void fillADatabase() throws Exception {
        databaseUrl = ThrowAwayDatabase.empty(DATABASE);
        var migration = start(ProductionJarTests.WORKER, ProductionJarTests.KEY, "migrate");
        assertThat(ProductionJarTests.output(migration))
                .contains("The database has the schema of version");
        for (var script : new String[] {"account", "token"}) {
            execute(
                    databaseUrl,
                    new ClassPathResource("demo/" + script + ".sql")
                            .getContentAsString(StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @MethodSource("jars")
    void theKeyIsMissing(Path jar) throws Exception {
        assertThat(refusal(jar, ""))
                .contains("PARASOL_ENCRYPTION_KEY (parasol.encryption.key) is missing")
                .contains("Make one by openssl rand -base64 32");
    }

    @ParameterizedTest
    @MethodSource("jars")
    void theKeyIsThatOfDevelopment(Path jar) throws Exception {
        assertThat(refusal(jar, DEVELOPMENT_KEY))
                .contains("PARASOL_ENCRYPTION_KEY (parasol.encryption.key) is one that everybody")
                .doesNotContain(DEVELOPMENT_KEY);
    }

    @ParameterizedTest
    @MethodSource("jars")
    void theDatabaseIsThatOfDevelopment(Path jar) throws Exception {
        assertThat(refusal(jar, ProductionJarTests.KEY))
                .contains("the account demo@example.com", "the operator operator@example.com")
                .contains("the demo API key", "the authenticator app of the operator")
                .contains("Set DATABASE_URL to a database of production's own");
    }

    /** What it said until it ended: within 15 seconds, where nothing else runs beside it. */
    private static String refusal(Path jar, String key) throws Exception {
        var process = start(jar.toString(), key);
        try {
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            return ProductionJarTests.output(process);
        } finally {
            process.destroyForcibly();
        }
    }

    private static Process start(String jar, String key, String... arguments) throws IOException {
        return ProductionJarTests.start(
                jar,
                Map.of(
                        "SPRING_PROFILES_ACTIVE", "prod",
                        "PARASOL_ENCRYPTION_KEY", key,
                        "PORT", "0",
                        "WEB_SITE_PORT", "0",
                        "API_WEB_PORT", "0",
                        "ADMIN_WEB_PORT", "0",
                        "DATABASE_URL", databaseUrl),
                arguments);
    }

    private static void execute(String url, String sql) throws SQLException {
        try (var connection = ThrowAwayDatabase.connection(url);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
