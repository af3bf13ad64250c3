package command.remove;

import command.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What would be missing: mentions of the product in files that stay. */
final class Leftovers {

    /** What only the product is called by: addresses, scopes, events, tables, services. */
    private static final String WORDS =
            String.join(
                    "|",
                    "/(v1|app)/(links|imports)\\b",
                    "\\bshort links?\\b",
                    "\\blinks:(read|write)\\b",
                    "\\bLINKS_(READ|WRITE)\\b",
                    "\\blink\\.(created|updated|archived|deleted|clicked)\\b",
                    "\\bimport\\.(created|progressed|finished|failed)\\b",
                    "\\b(from|join|into|references|table|on) (link|click)(_\\w+)?\\b",
                    "\\b(Link|Click|Import)(Service|Api|Resource)\\b",
                    "\\bbin/\\w+ remove\\b");

    private static final Pattern JAVA = Pattern.compile(".*/java/(.*)/[\\w-]+\\.java");
    private static final Pattern ASSET =
            Pattern.compile(".*/(?:static|templates)/(?:.*/)?(\\w+/[\\w-]+)\\.\\w+");

    private final Pattern mention;

    /**
     * @param rooms the files that are gone
     * @param others the files that stay
     */
    Leftovers(Collection<String> rooms, Collection<String> others) {
        var folders = others.stream().map(Leftovers::folder).collect(Collectors.toSet());
        var words = new TreeSet<String>();
        for (var room : rooms) {
            var java = JAVA.matcher(room);
            var asset = ASSET.matcher(room);
            if (java.matches() && !folders.contains(folder(room))) {
                words.add("\\b" + Pattern.quote(java.group(1).replace('/', '.')) + "\\b");
            } else if (asset.matches()) {
                words.add("(?<![\\w-])" + Pattern.quote(asset.group(1)) + "(?![\\w-])");
            }
        }
        words.add(WORDS);
        mention = Pattern.compile(String.join("|", words));
    }

    private static String folder(String file) {
        return file.substring(0, Math.max(file.lastIndexOf('/'), 0));
    }

    /**
     * @throws Refusal when one of these files, texts by paths, needs what is gone
     */
    void refuseIn(Map<String, String> files) {
        var found = new ArrayList<String>();
        files.forEach((file, text) ->
                text.lines()
                        .filter(line -> mention.matcher(line).find())
                        .forEach(line -> found.add(file + ": " + line.strip())));
        if (!found.isEmpty()) {
            throw new Refusal(
                    "these lines name what would be gone; change them, or put them between marks:\n"
                            + String.join("\n", found));
        }
    }
}
