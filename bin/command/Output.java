package command;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What running and building leave in the project: the development database, mails, classes. */
public final class Output {

    private static final Path DEVELOPMENT = Path.of(".parasol");

    /** The database would be taken away from what uses it. */
    public static void refuseRunning() throws IOException {
        var lock = DEVELOPMENT.resolve("db.lock");
        if (!Files.exists(lock)) {
            return;
        }
        try (var channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                var free = channel.tryLock()) {
            if (free == null) {
                throw new Refusal(
                        "the applications run; stop ./mvnw first, since their database goes.");
            }
        }
    }

    public static void forget() throws IOException {
        Project.delete(DEVELOPMENT);
        try (var folders = Files.list(Path.of(""))) {
            for (var folder :
                    folders.filter(each -> Files.exists(each.resolve("pom.xml"))).toList()) {
                Project.delete(folder.resolve("target"));
            }
        }
    }

    private Output() {}
}
