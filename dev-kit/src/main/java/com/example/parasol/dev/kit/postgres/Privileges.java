package com.example.parasol.dev.kit.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** As whom PostgreSQL's programs run: they refuse to work for root, who is usual in containers. */
enum Privileges {
    /** As ourselves, an ordinary user. */
    OURS(List.of()),
    /** In a user namespace of its own root is nobody in particular, and its files stay its own. */
    NAMELESS(List.of("unshare", "--user")),
    /** Docker forbids such namespaces by default; then the files have to change hands. */
    NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));

    static final Privileges OF_PROGRAMS = detect();

    private final List<String> prefix;

    Privileges(List<String> prefix) {
        this.prefix = prefix;
    }

    private static Privileges detect() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return OURS;
        }
        return NAMELESS.works() ? NAMELESS : NOBODY;
    }

    private boolean works() {
        try {
            var process =
                    new ProcessBuilder(command("true"))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    List<String> command(String program, String... arguments) {
        return Stream.of(prefix, List.of(program), List.of(arguments))
                .flatMap(List::stream)
                .toList();
    }

    /** Lets the programs own a folder that we have made for them. */
    void give(Path folder) throws IOException {
        if (this == NOBODY) {
            Files.setAttribute(folder, "unix:uid", 65534);
        }
    }
}
