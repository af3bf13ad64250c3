package com.example.parasol.core.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.core.domain.login.LoginService;
import com.example.parasol.core.domain.login.NewLogin;
import com.example.parasol.core.domain.mailedlogin.MailedLoginService;
import com.example.parasol.core.domain.reset.ResetService;
import com.example.parasol.core.domain.signup.NewSignup;
import com.example.parasol.core.domain.signup.SignupService;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * Nobody learns from the time that an answer takes whether an address has an account. Passwords
 * take the time that they take in production, in a context of its own that ends with the class.
 */
@Tag("slow")
@DomainTest
@DirtiesContext
@TestPropertySource(properties = "parasol.test.quick-passwords=false")
class AlikeTests {

    /** Medians of so many pairs, by turns; what disturbs one disturbs the other. */
    private static final int SLOW = 11;

    private static final int QUICK = 41;
    private static final double RATIO = 2;

    @Autowired LoginService logins;
    @Autowired SignupService signups;
    @Autowired ResetService resets;
    @Autowired MailedLoginService mailedLogins;
    @Autowired Tenants tenants;
    @Autowired Hashes hashes;

    private final String known = Tenants.anyEmail();

    @Test
    void loginsTakeTheSameTime() {
        tenants.owner(known);

        assertThatTheyAreAlike(SLOW, () -> logIn(known), () -> logIn(Tenants.anyEmail()), 1);
    }

    @Test
    void signUpsTakeTheSameTime() {
        signUp(known);

        assertThatTheyAreAlike(SLOW, () -> signUp(known), () -> signUp(Tenants.anyEmail()), 1);
    }

    @Test
    void resetsTakeTheSameTime() {
        tenants.owner(known);

        assertThatTheyAreAlike(QUICK, () -> forget(known), () -> forget(Tenants.anyEmail()), 0);
    }

    @Test
    void mailedLoginsTakeTheSameTime() {
        tenants.owner(known);

        assertThatTheyAreAlike(QUICK, () -> ask(known), () -> ask(Tenants.anyEmail()), 0);
    }

    private void logIn(String email) {
        logins.open(new NewLogin(email, "a wrong one", "a browser", client()));
    }

    private void signUp(String email) {
        signups.signUp(new NewSignup(email, Tenants.PASSWORD, "Alike", client()));
    }

    private void ask(String email) {
        mailedLogins.request(email, client());
    }

    private void forget(String email) {
        resets.request(email, client());
    }

    /** A client who was never here. */
    private static String client() {
        return UUID.randomUUID().toString();
    }

    private void assertThatTheyAreAlike(int pairs, Runnable one, Runnable other, int hashed) {
        assertThat(hashes.during(one)).isEqualTo(hashed);
        assertThat(hashes.during(other)).isEqualTo(hashed);

        var ones = new long[pairs];
        var others = new long[pairs];
        for (var i = 0; i < pairs; i++) {
            ones[i] = nanos(one);
            others[i] = nanos(other);
        }

        assertThat(median(ones) / median(others)).isBetween(1 / RATIO, RATIO);
    }

    private static long nanos(Runnable work) {
        var began = System.nanoTime();
        work.run();
        return System.nanoTime() - began;
    }

    private static double median(long[] times) {
        Arrays.sort(times);
        return times[times.length / 2];
    }
}
