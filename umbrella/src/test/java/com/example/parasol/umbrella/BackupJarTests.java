package com.example.parasol.umbrella;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The rehearsal: the same on a database that was restored. Comes after the packaging. */
@Tag("slow")
class BackupJarTests extends OnePort {

    BackupJarTests() {
        super(Door.RESTORED);
    }

    /** Once: the tests are told at once when it does not come up. */
    @BeforeAll
    static void start() {
        RestoredHouse.started();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        RestoredHouse.stop();
    }

    @Test
    void whoWasThereIsThereAgain() throws Exception {
        assertThat(RestoredHouse.started().secondOperator().output())
                .contains("There is an operator already");
    }

    @Test
    void aDatabaseThatIsNotEmptyStaysAsItIs() throws Exception {
        assertThat(RestoredHouse.started().restoreAgain().output())
                .contains("tables already; make an empty one to restore into.");
    }
}
