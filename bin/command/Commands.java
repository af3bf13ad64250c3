package command;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Starts the command of that name, or tells which there are. */
final class Commands {

    private static final Path FOLDER = Path.of("bin");
    private static final Pattern COMMAND =
            Pattern.compile(
                    "/\\*\\*\\s+([^.]+\\.).*\\sclass (\\w+) implements Command ", Pattern.DOTALL);

    static void main(String... args) throws Exception {
        var found = found();
        if (args.length == 0 || args[0].equals("--help")) {
            IO.println("bin/parasol COMMAND …\n");
            found.forEach((name, one) -> IO.println("  %-12s %s".formatted(name, one.sentence())));
            IO.println("\nbin/parasol COMMAND --help tells more.");
        } else if (!found.containsKey(args[0])) {
            refuse(
                    "bin/parasol",
                    "there is no command %s; %s is the nearest."
                            .formatted(args[0], nearest(args[0], found.keySet())));
        } else {
            start(args[0], found.get(args[0]), Arrays.copyOfRange(args, 1, args.length));
        }
    }

    private static void start(String name, Found one, String... args) throws Exception {
        // compiled only now, and by its name
        var constructor = Class.forName(one.className()).getDeclaredConstructor();
        constructor.setAccessible(true);
        var command = (Command) constructor.newInstance();
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

    /**
     * @param sentence the first of its description
     */
    private record Found(String className, String sentence) {}

    private static Map<String, Found> found() throws IOException {
        var found = new TreeMap<String, Found>();
        try (var files = Files.walk(FOLDER.resolve("command"))) {
            for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                var command = COMMAND.matcher(Files.readString(file));
                if (command.find()) {
                    var sentence = command.group(1).replaceAll("[\\s*]+", " ");
                    found.put(name(command.group(2)), new Found(className(file), sentence));
                }
            }
        }
        return found;
    }

    /** {@code NewApp} is {@code new-app}. */
    private static String name(String className) {
        return className.replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase();
    }

    /** A folder is a package. */
    private static String className(Path file) {
        var path = FOLDER.relativize(file).toString().replace(".java", "");
        return path.replace(File.separatorChar, '.');
    }

    private static String nearest(String typed, Set<String> commands) {
        return commands.stream()
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
