package com.example.parasol.umbrella;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Secrets that were handed to every application, in all ways, stand in no log. */
@Tag("slow")
@DisabledIfSystemProperty(
        named = "parasol.base",
        matches = ".+",
        disabledReason = "The log of another house is out of reach")
@ExtendWith(OutputCaptureExtension.class)
class SecretLogTests {

    /** What somebody switches on who looks for a fault. */
    private static final String[] TALKATIVE = {
        "com.example.parasol",
        "org.springframework.security",
        "org.springframework.web",
        "org.springframework.session",
        "org.springframework.cloud.gateway"
    };

    private final PlantedSecrets secrets = new PlantedSecrets();
    private final Wanderer wanderer = new Wanderer();
    private final SecretPages pages = new SecretPages(secrets, wanderer);
    private final SecretCalls calls = new SecretCalls(secrets, wanderer);

    @Test
    void nothingThatIsPrintedHoldsASecretOrAForgedLine(CapturedOutput output) throws Exception {
        var key = handOverSecrets();
        calls.leaveSecretsInAddresses(key);
        calls.leaveSecretsInAddresses(secrets.plant());
        calls.sendBrokenRequests(key);
        pages.acceptInvitation();
        pages.logInByMail();
        pages.enterTheBackOffice();
        pages.resetPassword();

        var lines = output.getAll().lines().toList();
        assertNoSecretIn(lines);
        assertThat(lines).filteredOn(line -> line.startsWith(PlantedSecrets.FORGED)).isEmpty();
    }

    /** Spring repeats every address then, and what was typed, so that none of them holds one. */
    @Test
    void norDoesAnythingThatIsSaidByTalkativeLoggers() throws Exception {
        House.base();
        try (var log = new CapturedLog(TALKATIVE)) {
            handOverSecrets();

            assertThat(log.said()).hasSizeGreaterThan(100);
            assertNoSecretIn(log.said());
        }
    }

    /** All that people and programs do rightly, and some that they do wrongly. */
    private String handOverSecrets() throws Exception {
        pages.signUpAndLogIn();
        var token = pages.dashboardToken();
        var key = calls.key(token);
        calls.callTheApi(key);
        calls.callTheApi(token);
        calls.openSockets(token);
        pages.setUpApp();
        pages.changePassword();
        pages.knockAtTheBackOffice();
        return key;
    }

    private void assertNoSecretIn(List<String> lines) {
        assertThat(secrets.all()).hasSizeGreaterThan(30).noneMatch(String::isBlank);
        assertThat(lines)
                .filteredOn(line -> secrets.all().stream().anyMatch(line::contains))
                .isEmpty();
    }
}
