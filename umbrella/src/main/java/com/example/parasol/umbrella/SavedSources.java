package com.example.parasol.umbrella;

import com.example.parasol.dev.kit.source.Restartable;
import com.example.parasol.dev.kit.source.SaveLoop;
import com.example.parasol.umbrella.ApplicationTable.Row;
import java.util.List;

/** Builds an application anew when its sources are saved. Loaded only where dev-kit is. */
record SavedSources(SaveLoop loop) {

    static SavedSources follow(Launcher launcher, List<Row> rows) {
        return new SavedSources(
                SaveLoop.start(rows.stream().map(row -> restartable(launcher, row)).toList()));
    }

    private static Restartable restartable(Launcher launcher, Row row) {
        return new Restartable() {
            @Override
            public String name() {
                return row.name();
            }

            @Override
            public void restart() {
                launcher.restart(row.name());
            }
        };
    }

    void stop() {
        loop.close();
    }
}
