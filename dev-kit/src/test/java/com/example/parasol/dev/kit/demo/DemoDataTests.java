package com.example.parasol.dev.kit.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.encrypt.AesGcmBytesEncryptor;

/** On the real schema, which the domain's module keeps beside this one. */
@SpringBootTest(
        classes = DemoDataTests.Application.class,
        properties = {
            "spring.flyway.enabled=false",
            "spring.main.banner-mode=off",
            "logging.level.org.flywaydb=warn"
        })
class DemoDataTests {

    private static final String SCHEMA =
            "filesystem:../core-domain/src/main/resources/db/migration";

    @EnableAutoConfiguration
    static class Application {}

    @Autowired DataSource dataSource;
    @Autowired JdbcClient jdbc;

    @Value("${spring.datasource.url}")
    String url;

    @Value("${parasol.encryption.key}")
    String encryptionKey;

    @BeforeEach
    void beginAfresh() {
        flyway(url).clean();
    }

    // sample:link
    @Test
    void aFreshDatabaseGetsTwelveLinksWithThirtyDaysOfClicks() {
        flyway(url).migrate();

        assertThat(count("select count(*) from link")).isEqualTo(12);
        assertThat(count("select count(distinct day) from click_day")).isBetween(30L, 31L);
        assertThat(
                        count(
                                "select count(*) from link where clicks <> (select sum(clicks) from click_day where link_id = link.id)"))
                .isZero();
        assertThat(
                        count(
                                "select count(*) from click where at > now() or at < now() - interval '8 days'"))
                .isZero();
        assertThat(count("select count(*) from click")).isPositive();
        var total = count("select sum(clicks) from click_day");
        assertThat(count("select sum(clicks) from click_referrer")).isEqualTo(total);
        assertThat(count("select sum(clicks) from click_device")).isEqualTo(total);
    }

    // end:sample

    @Test
    void aDatabaseWithAnAccountIsLeftAlone() {
        flyway(url).migrate();
        flyway(url).migrate();

        assertThat(count("select count(*) from account")).isEqualTo(1);
    }

    @Test
    void theKeyGetsNewPermissionsAtTheNextStart() {
        flyway(url).migrate();
        assertThat(scopes()).contains("members:read");
        var all = scopes();
        jdbc.sql("update token set scopes = '{audit:read}'").update();

        flyway(url).migrate();
        assertThat(scopes()).isEqualTo(all);
    }

    private String scopes() {
        return jdbc.sql("select array_to_string(scopes, ' ') from token")
                .query(String.class)
                .single();
    }

    @Test
    void anotherDatabaseThanOurOwnIsLeftAlone() {
        flyway("jdbc:postgresql://somebody.example/theirs").migrate();

        assertThat(count("select count(*) from account")).isZero();
    }

    @Test
    void aSchemaThatDoesNotFitLeavesNothingBehind() {
        flyway("elsewhere").migrate();
        jdbc.sql("alter table token add column reason text not null").update();

        assertThatExceptionOfType(FlywayException.class)
                .isThrownBy(() -> flyway(url).migrate())
                .withMessageContaining("does not fit");
        assertThat(count("select count(*) from account")).isZero();
    }

    @Test
    void theLoginsThatAreShownWork() throws Exception {
        flyway(url).migrate();
        var logins =
                PropertiesLoaderUtils.loadProperties(
                        new ClassPathResource("demo/logins.properties"));

        assertThat(isPasswordOf("account", logins.getProperty("customer"))).isTrue();
        assertThat(isPasswordOf("operator", logins.getProperty("operator"))).isTrue();
        assertThat(isPasswordOf("operator", "operator@example.com / wrong-password")).isFalse();
    }

    @Test
    void theOperatorsSecretIsEncryptedWithTheKeyOfDevelopment() {
        flyway(url).migrate();
        var key = new SecretKeySpec(Base64.getDecoder().decode(encryptionKey), "AES");
        var encrypted = jdbc.sql("select secret from operator_app").query(byte[].class).single();

        var secret = AesGcmBytesEncryptor.withSecretKey(key).build().decrypt(encrypted);

        assertThat(new String(secret, StandardCharsets.US_ASCII))
                .isEqualTo("PARASOLDEMOOPERATORTOTPSECRETABC");
    }

    @Test
    void theKeyThatIsShownIsWholeAndKnownByItsHash() throws Exception {
        flyway(url).migrate();
        var key =
                PropertiesLoaderUtils.loadProperties(
                                new ClassPathResource("demo/logins.properties"))
                        .getProperty("api-key");
        var prefix = "parasol_live_".length();
        var secret = key.substring(prefix, key.length() - 6);
        var checksum = new CRC32();
        checksum.update(secret.getBytes(StandardCharsets.US_ASCII));
        var hash =
                MessageDigest.getInstance("SHA-256")
                        .digest(key.getBytes(StandardCharsets.US_ASCII));

        assertThat(secret).matches("[0-9A-Za-z]{43}");
        assertThat(base62(key.substring(key.length() - 6))).isEqualTo(checksum.getValue());
        assertThat(
                        jdbc.sql("select prefix from token where hash = ?")
                                .param(hash)
                                .query(String.class)
                                .single())
                .isEqualTo(key.substring(0, prefix + 4));
    }

    private Flyway flyway(String ours) {
        return Flyway.configure()
                .dataSource(dataSource)
                .locations(SCHEMA)
                .cleanDisabled(false)
                .callbacks(new DemoData(ours))
                .load();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private boolean isPasswordOf(String table, String login) {
        var parts = login.split(",")[0].split(" / ");
        var hash =
                jdbc.sql("select password_hash from " + table + " where email = ?")
                        .param(parts[0])
                        .query(String.class)
                        .single();
        return new Argon2PasswordEncoder(16, 32, 1, 19456, 2)
                .matches(parts[1], hash.substring("{argon2id}".length()));
    }

    private static long base62(String digits) {
        return digits.chars()
                .mapToLong(
                        "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"::indexOf)
                .reduce(0, (sum, digit) -> sum * 62 + digit);
    }
}
