package command;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/** The migrations of the database, numbered one after another. */
public final class Migrations {

    private static final String FOLDER = "core-domain/src/main/resources/db/migration";
    private static final Pattern NUMBER = Pattern.compile(".*/V0*(\\d+)__.*");

    /** Begins the name of the next one's file. */
    public static String next(Project project) throws IOException {
        var highest =
                files(project).stream()
                        .map(NUMBER::matcher)
                        .filter(matcher -> matcher.matches())
                        .mapToInt(matcher -> Integer.parseInt(matcher.group(1)))
                        .max()
                        .orElse(0);
        return "V%03d".formatted(1 + highest);
    }

    /** What all of them say. */
    public static String text(Project project) throws IOException {
        var text = new StringBuilder();
        for (var file : files(project)) {
            text.append(project.read(file));
        }
        return text.toString();
    }

    public static String file(Project project, String noun) throws IOException {
        return "%s/%s__%s.sql".formatted(FOLDER, next(project), noun);
    }

    private static List<String> files(Project project) throws IOException {
        return project.files().stream()
                .map(file -> file.toString().replace('\\', '/'))
                .filter(file -> file.startsWith(FOLDER))
                .toList();
    }

    private Migrations() {}
}
