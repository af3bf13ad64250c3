import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Starts the command of that name, or tells which there are. */
final class Commands {

    private static final Path FOLDER = Path.of("bin", "command");
    private static final Pattern COMMAND =
            Pattern.compile(
                    "/\\*\\*\\s+([^.]+\\.).*\\sclass (\\w+) implements Command ", Pattern.DOTALL);

    static void main(String... args) throws Exception {
        var sentences = sentences();
        if (args.length == 0 || args[0].equals("--help")) {
            IO.println("bin/parasol COMMAND …\n");
            sentences.forEach(
                    (name, sentence) -> IO.println("  %-12s %s".formatted(name, sentence)));
            IO.println("\nbin/parasol COMMAND --help tells more.");
        } else if (!sentences.containsKey(args[0])) {
            refuse(
                    "bin/parasol",
                    "there is no command %s; %s is the nearest."
                            .formatted(args[0], nearest(args[0], sentences)));
        } else {
            start(args[0], Arrays.copyOfRange(args, 1, args.length));
        }
    }

    private static void start(String name, String... args) throws Exception {
        // compiled only now, and by its name
        var command =
                (Command) Class.forName(className(name)).getDeclaredConstructor().newInstance();
        if (Arrays.asList(args).contains("--help")) {
            IO.print(command.help());
            return;
        }
        try {
            command.run(Arguments.read(command.help(), args));
        } catch (Refusal refusal) {
            refuse("bin/parasol " + name, refusal.getMessage());
        }
    }

    private static Map<String, String> sentences() throws IOException {
        var sentences = new TreeMap<String, String>();
        try (var files = Files.list(FOLDER)) {
            for (var file : files.toList()) {
                var command = COMMAND.matcher(Files.readString(file));
                if (command.find()) {
                    var sentence = command.group(1).replaceAll("[\\s*]+", " ");
                    sentences.put(name(command.group(2)), sentence);
                }
            }
        }
        return sentences;
    }

    /** {@code NewApp} is {@code new-app}. */
    private static String name(String className) {
        return className.replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase();
    }

    private static String className(String name) {
        return Pattern.compile("(?:^|-)([a-z])")
                .matcher(name)
                .replaceAll(start -> start.group(1).toUpperCase());
    }

    private static String nearest(String typed, Map<String, String> commands) {
        return commands.keySet().stream()
                .min(Comparator.comparingInt(name -> distance(typed, name)))
                .orElseThrow();
    }

    /** How many letters have to be put in, left out or replaced. */
    private static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        Arrays.setAll(row, i -> i);
        for (var i = 1; i <= one.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.length(); j++) {
                var replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }

    private static void refuse(String who, String sentence) {
        System.err.println(who + ": " + sentence);
        System.exit(1);
    }

    private Commands() {}
}
