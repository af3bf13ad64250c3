package com.example.parasol.core.domain.tokenmail;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Tenants;
import com.example.parasol.core.domain.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@DomainTest
class StrangersMailTests {

    @Autowired StrangersMail mails;
    @Autowired TestClock clock;
    @Autowired TransactionOperations transaction;

    private final String email = Tenants.anyEmail();

    @Test
    void anAddressGetsTenMailsAnHour() {
        for (var i = 0; i < 10; i++) {
            assertThat(admits(email)).isTrue();
        }

        assertThat(admits(email)).isFalse();
        assertThat(admits(Tenants.anyEmail())).isTrue();
        clock.advance(Duration.ofHours(1));
        assertThat(admits(email)).isTrue();
    }

    private boolean admits(String recipient) {
        return Boolean.TRUE.equals(transaction.execute(_ -> mails.admits(recipient)));
    }
}
