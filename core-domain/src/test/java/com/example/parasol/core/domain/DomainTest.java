package com.example.parasol.core.domain;

import com.example.parasol.dev.kit.password.QuickPasswords;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** The worker as it runs, on a real database: one context for all tests of the module. */
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(QuickAwaits.class)
@SpringBootTest(
        classes = WorkerApplication.class,
        webEnvironment = WebEnvironment.NONE,
        properties = {
            "spring.config.name=worker",
            // a crowd waits for its turn, however busy the machine is
            "spring.datasource.hikari.connection-timeout=30000",
            // tests let the time of a job come
            "parasol.jobs.poll-interval=1s",
            "parasol.public-url=https://parasol.example",
            "parasol.payments.checkout-url=https://checkout.example/pay",
            "parasol.payments.checkout-secret=" + DomainTest.CHECKOUT_SECRET
        })
@Import({
    TestClock.class,
    Tenants.class,
    Staff.class,
    Trail.class,
    Mailboxes.class,
    Hashes.class,
    Phones.class,
    QuickPasswords.class
})
public @interface DomainTest {

    String CHECKOUT_SECRET = "what only the checkout and we know";
}
