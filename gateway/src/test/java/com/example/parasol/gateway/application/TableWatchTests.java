package com.example.parasol.gateway.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.mock.env.MockEnvironment;

@ExtendWith(OutputCaptureExtension.class)
class TableWatchTests {

    private final List<Object> events = new ArrayList<>();
    private Path file;
    private ApplicationTable table;
    private TableWatch watch;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        file = folder.resolve("table.yaml");
        write("shop");
        var environment =
                new MockEnvironment().withProperty("parasol.gateway.table", file.toString());
        table = new ApplicationTable(environment, new DefaultResourceLoader());
        watch = new TableWatch(table, events::add);
    }

    @Test
    void aFileThatStaysAsItIsIsNoNews() {
        lookTwice();

        assertThat(events).isEmpty();
    }

    @Test
    void aChangeCountsWhenItHasStoodStill() throws IOException {
        write("market");
        watch.look();
        assertThat(names()).containsExactly("shop");
        watch.look();

        assertThat(names()).containsExactly("market");
        assertThat(events).hasSize(1);
    }

    @Test
    void aFileThatIsStillWrittenIsNotRead() throws IOException {
        for (var half : List.of("", "applications:", "applications: {market: {path: /}}")) {
            Files.writeString(file, half);
            watch.look();
        }
        write("market");
        lookTwice();

        assertThat(names()).containsExactly("market");
        assertThat(events).hasSize(1);
        assertThat(watch.health().getDetails()).isEmpty();
    }

    @Test
    void aBrokenFileChangesNothingAndSaysWhyOnce(CapturedOutput output) throws IOException {
        Files.writeString(file, "applications:\n  shop:\n    path: /\n    addresses: [shop]\n");
        lookTwice();
        lookTwice();

        var reason = file + ", line 4: shop has no addresses like http://host:port: [shop]";
        assertThat(names()).containsExactly("shop");
        assertThat(events).isEmpty();
        assertThat(watch.health().getDetails()).containsEntry("outdated", reason);
        assertThat(output.getOut()).containsOnlyOnce(reason);
    }

    @Test
    void aFileThatIsGoneChangesNothing() throws IOException {
        Files.delete(file);
        lookTwice();
        assertThat(names()).containsExactly("shop");
        assertThat(watch.health().getDetails().toString()).contains("There is no table at");

        write("shop");
        lookTwice();
        assertThat(watch.health().getDetails()).isEmpty();
    }

    private void lookTwice() {
        watch.look();
        watch.look();
    }

    private void write(String name) throws IOException {
        Files.writeString(
                file, "applications: {%s: {path: /, addresses: [\"http://a\"]}}".formatted(name));
    }

    private List<String> names() {
        return table.applications().stream().map(Application::name).toList();
    }
}
