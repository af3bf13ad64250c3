package com.example.parasol.dev.kit.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.dev.kit.state.ApplicationState;
import com.example.parasol.dev.kit.state.ApplicationState.Phase;
import com.example.parasol.dev.kit.state.ApplicationStates;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RestartsTests {

    private final List<String> restarted = Collections.synchronizedList(new ArrayList<>());
    private final Set<String> watched = new HashSet<>();
    private final Restarts restarts = new Restarts(watched::contains);

    @Test
    void thoseThatSomebodyLooksAtAreFirst() {
        watched.add("restarts-looked-at");
        add("restarts-one", "restarts-another", "restarts-looked-at");

        restarts.run(all -> true, System.nanoTime());

        assertThat(restarted).hasSize(3).startsWith("restarts-looked-at");
    }

    @Test
    void theOthersStartSideBySide() {
        var together = new CyclicBarrier(2);
        for (var name : List.of("restarts-one", "restarts-another")) {
            restarts.add(new Recorded(name, () -> meet(together)), List.of("A.java"));
        }

        restarts.run(all -> true, System.nanoTime());

        assertThat(restarted).containsExactlyInAnyOrder("restarts-one", "restarts-another");
    }

    @Test
    void whatCannotStartStaysDueUntilItCan() {
        add("restarts-one", "restarts-another");

        restarts.run(name -> !name.equals("restarts-one"), System.nanoTime());
        assertThat(restarted).containsExactly("restarts-another");

        restarts.run(all -> true, System.nanoTime());
        assertThat(restarted).containsExactly("restarts-another", "restarts-one");

        restarts.run(all -> true, System.nanoTime());
        assertThat(restarted).hasSize(2);
    }

    @Test
    void oneThatDoesNotStartKeepsNobodyElseFromIt() {
        watched.add("restarts-one");
        restarts.add(new Recorded("restarts-one", RestartsTests::fail), List.of("A.java"));
        add("restarts-another");

        restarts.run(all -> true, System.nanoTime());

        assertThat(restarted).containsExactly("restarts-another");
        assertThat(ApplicationStates.of("restarts-one").map(ApplicationState::phase))
                .hasValue(Phase.FAILED);
    }

    private void add(String... names) {
        for (var name : names) {
            restarts.add(new Recorded(name, () -> {}), List.of("A.java"));
        }
    }

    private static void meet(CyclicBarrier together) {
        try {
            together.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void fail() {
        throw new IllegalStateException("no bean");
    }

    private final class Recorded implements Restartable {

        private final String name;
        private final Runnable start;

        Recorded(String name, Runnable start) {
            this.name = name;
            this.start = start;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void restart() {
            start.run();
            restarted.add(name);
        }
    }
}
