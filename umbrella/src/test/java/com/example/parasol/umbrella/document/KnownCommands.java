package com.example.parasol.umbrella.document;

import com.example.parasol.umbrella.command.Poms;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** What can be typed: Maven's phases, goals and profiles, our own commands, and our jars. */
final class KnownCommands {

    private static final Set<String> PHASES =
            Set.of("clean", "compile", "test-compile", "test", "package", "verify", "install");
    private static final Map<String, Set<String>> GOALS =
            Map.of(
                    "spring-boot",
                    Set.of("run"),
                    "spotless",
                    Set.of("apply", "check"),
                    "cyclonedx",
                    Set.of("makeBom"));
    private static final Pattern GOAL = Pattern.compile("([a-z-]+):([a-zA-Z-]+)(?:@([a-z-]+))?");

    static boolean has(String command) {
        var words = List.of(command.split(" "));
        var given = words.subList(1, words.size());
        return switch (words.getFirst()) {
            case "./mvnw" -> hasMaven(given);
            case "bin/parasol" -> given.isEmpty() || hasOwn(given.getFirst(), given);
            default -> hasJar(given);
        };
    }

    private static boolean hasMaven(List<String> given) {
        if (given.isEmpty()) {
            return Poms.root().select("build > defaultGoal").text().endsWith(":run@up")
                    && runs("umbrella", "up");
        }
        var at = given.indexOf("-pl");
        var modules = at < 0 ? List.<String>of() : List.of(given.get(at + 1).split(","));
        return Poms.modules().containsAll(modules)
                && given.stream()
                        .filter(word -> at < 0 || word != given.get(at + 1))
                        .allMatch(word -> hasMaven(word, modules));
    }

    private static boolean hasMaven(String word, List<String> modules) {
        if (word.startsWith("-P")) {
            return poms().anyMatch(pom ->
                    pom.select("profile > id").eachText().contains(word.substring(2)));
        }
        var goal = GOAL.matcher(word);
        if (goal.matches()) {
            return GOALS.getOrDefault(goal.group(1), Set.of()).contains(goal.group(2))
                    && (!word.startsWith("spring-boot")
                            || !modules.isEmpty()
                                    && modules.stream().allMatch(one -> runs(one, goal.group(3))));
        }
        return word.startsWith("-D") ? hasTest(word) : word.equals("-pl") || PHASES.contains(word);
    }

    /** The root's pom has all modules skip what they do not ask for. */
    private static boolean runs(String module, @Nullable String execution) {
        return Poms.of(module)
                .select("build > plugins > plugin:contains(spring-boot-maven-plugin)")
                .select(
                        execution == null
                                ? "> configuration > skip"
                                : "execution:has(> id:matchesOwn(^%s$)) > configuration > skip"
                                        .formatted(execution))
                .eachText()
                .contains("false");
    }

    private static boolean hasTest(String word) {
        return !word.startsWith("-Dtest=")
                || SourceTree.has(word.substring("-Dtest=".length()) + ".java");
    }

    /** Its file says which options there are. */
    private static boolean hasOwn(String name, List<String> given) {
        var type = new StringBuilder();
        for (var word : name.split("-")) {
            type.append(StringUtils.capitalize(word));
        }
        return SourceTree.find("bin/command", type + ".java")
                .map(file -> SourceTree.read(file) + SourceTree.read("bin/command/WorkCopy.java"))
                .filter(text ->
                        given.stream()
                                .filter(word -> word.startsWith("--") && !word.equals("--help"))
                                .allMatch(word -> text.contains(" " + word + " ")))
                .isPresent();
    }

    private static boolean hasJar(List<String> given) {
        var at = given.indexOf("-jar");
        if (at < 0) {
            return false;
        }
        // any of ours
        if (given.get(at + 1).equals("…")) {
            return true;
        }
        return SourceTree.has(given.get(at + 1)) && hasProgram(given, at + 2);
    }

    private static boolean hasProgram(List<String> given, int at) {
        return given.size() == at || SourceTree.says("\"" + given.get(at) + "\"");
    }

    private static Stream<Document> poms() {
        return Stream.concat(Stream.of(Poms.root()), Poms.modules().stream().map(Poms::of));
    }

    private KnownCommands() {}
}
