package com.example.parasol.api.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MailboxTests {
    private static final Mailbox.Step STEP = () -> {};
    private final Mailbox mailbox = new Mailbox();

    @Test
    void aFullMailboxTakesNoMore() {
        assertThat(fill()).isEqualTo(256);
    }

    @Test
    void whatWasTakenOutMakesRoom() throws InterruptedException {
        fill();

        assertThat(mailbox.take(0)).isSameAs(STEP);
        assertThat(mailbox.put(STEP)).isTrue();
    }

    @Test
    void anEmptiedMailboxHasNothingToDoButWakesItsThread() throws InterruptedException {
        fill();

        mailbox.empty();

        assertThat(mailbox.take(Long.MAX_VALUE)).isNotSameAs(STEP);
    }

    private int fill() {
        var taken = 0;
        while (mailbox.put(STEP)) {
            taken++;
        }
        return taken;
    }
}
