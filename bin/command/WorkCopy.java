package command;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * How a command changes the project: in a copy, which is moved into place at the end. Until then
 * nothing has happened. From then on everything happens: a kill waits for the last file, and what a
 * crash left over is finished by the next command.
 */
public final class WorkCopy {

    /** For the help of every command that writes. */
    public static final String OPTIONS =
            """
              --dry-run      only lists the files that would be written
              --allow-dirty  works although there are changes that are not committed
            """;

    /** What is done in the copy. */
    public interface Change {
        void make(Project copy) throws Exception;
    }

    private final Project project = Project.here();
    private final Path folder = project.root().resolve("target/command");
    private final Project copy = new Project(folder.resolve("copy"));
    private final Delivery delivery = new Delivery(project, folder);

    private WorkCopy() {}

    public static void change(Arguments given, Change change) throws Exception {
        new WorkCopy().run(given, change);
    }

    private void run(Arguments given, Change change) throws Exception {
        Files.createDirectories(folder);
        try (var channel = FileChannel.open(folder.resolve("lock"), CREATE, WRITE);
                var lock = channel.tryLock()) {
            if (lock == null) {
                throw new Refusal("another command is at work here; wait until it is done.");
            }
            delivery.finish();
            if (!given.has("--allow-dirty")) {
                refuseDirty();
            }
            Runtime.getRuntime().addShutdownHook(new Thread(this::clear));
            clear();
            project.copyTo(copy);
            change.make(copy);
            if (given.has("--dry-run")) {
                list();
            } else {
                takeOver();
            }
        }
    }

    private void refuseDirty() throws InterruptedException {
        try {
            var git =
                    new ProcessBuilder("git", "status", "--porcelain")
                            .directory(project.root().toFile())
                            .redirectErrorStream(true)
                            .start();
            var said = new String(git.getInputStream().readAllBytes()).stripTrailing();
            if (git.waitFor() != 0) {
                throw new IOException(said);
            }
            if (!said.isEmpty()) {
                throw new Refusal(
                        "not everything is committed; commit or stash it, or add --allow-dirty.\n"
                                + said);
            }
        } catch (IOException e) {
            throw new Refusal(
                    "git cannot tell what was changed; --allow-dirty works without.\n"
                            + e.getMessage());
        }
    }

    private void list() throws IOException {
        for (var file : changed()) {
            IO.println((project.has(file.toString()) ? "would change " : "would write  ") + file);
        }
        gone().forEach(file -> IO.println("would delete " + file));
    }

    /** At a kill, {@link #clear} waits for it. */
    private synchronized void takeOver() throws IOException {
        var changed = changed();
        var gone = gone();
        delivery.prepare(copy, changed, gone);
        delivery.finish();
        IO.println("%d files written, %d deleted.".formatted(changed.size(), gone.size()));
    }

    private List<Path> changed() throws IOException {
        var changed = new ArrayList<Path>();
        for (var file : copy.files()) {
            var old = project.root().resolve(file);
            var present = copy.root().resolve(file);
            if (!Files.exists(old)
                    || Files.mismatch(old, present) >= 0
                    || Files.isExecutable(old) != Files.isExecutable(present)) {
                changed.add(file);
            }
        }
        return changed;
    }

    private List<Path> gone() throws IOException {
        var gone = new LinkedHashSet<>(project.files());
        copy.files().forEach(gone::remove);
        return List.copyOf(gone);
    }

    private synchronized void clear() {
        try {
            Project.delete(copy.root());
        } catch (IOException e) {
            // still written to: the next command deletes it
        }
    }
}
