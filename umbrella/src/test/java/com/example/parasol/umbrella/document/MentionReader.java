package com.example.parasol.umbrella.document;

import com.example.parasol.umbrella.document.Mention.Kind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds what a document names, in its code above all. */
final class MentionReader {

    private static final Pattern CODE =
            Pattern.compile("(?s)```\\w*\\n(?<block>.*?)```|`(?<span>[^`]+)`");
    private static final String NAME = "[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+";
    private static final Pattern SET = Pattern.compile("\\b(" + NAME + ")=");
    private static final Pattern PLACE =
            Pattern.compile(
                    "https?://(?:[\\w-]+\\.)*(?<host>[\\w-]+):(?<port>\\d+)(?<path>/[\\w/{}.-]*)?");
    private static final Pattern PROPERTY =
            Pattern.compile(
                    "((?:parasol|spring|server|management|logging)(?:\\.[a-z0-9-]+)+|[a-z-]+\\.version)(=.*)?");
    private static final Pattern REST = Pattern.compile("…?(\\.[a-z-]+)");
    private static final Pattern CALL =
            Pattern.compile("((?:GET|HEAD|POST|PUT|PATCH|DELETE) )?/.*");
    private static final Pattern FILE =
            Pattern.compile(
                    "(?:[\\w.<>*-]+/)*[\\w.<>*-]*\\.(?:java|md|ya?ml|html|css|js|xml|jar"
                            + "|properties|sql|conf|svg|csv|cmd|sh)|LICENSE|mvnw");
    private static final Pattern BELOW =
            Pattern.compile(
                    "(?:<module>|[a-z]+-[a-z]+|gateway|umbrella|docs|deploy|bench|bin|src|target|static"
                            + "|templates|META-INF|\\.[a-z]+)/[\\w./<>*-]*|\\.parasol");
    private static final Set<String> OF_THE_MACHINE = Set.of("etc", "var", "opt", "run", "usr");

    private final Set<Mention> found = new LinkedHashSet<>();

    /** What a property begins with, when the next one is written by its end only. */
    private String above = "";

    static List<Mention> read(String document) {
        var reader = new MentionReader();
        reader.readAll(document);
        return List.copyOf(reader.found);
    }

    private void readAll(String document) {
        for (var code : CODE.matcher(document).results().toList()) {
            if (code.group("span") != null) {
                readCode(code.group("span").replaceAll("\\s+", " "));
            } else {
                code.group("block").lines().forEach(line -> readCode(line.strip()));
            }
        }
        for (var variable : SET.matcher(document).results().toList()) {
            add(Kind.VARIABLE, variable.group(1));
        }
        for (var place : PLACE.matcher(document).results().toList()) {
            add(Kind.PORT, place.group("port"));
            if (place.group("path") != null && place.group("host").equals("localhost")) {
                add(Kind.ADDRESS, place.group("path"));
            }
        }
    }

    private void readCode(String line) {
        var code = line.replaceFirst("\\s+# .*", "").replaceFirst("^(export )?(\\w+=\\S* ?)*", "");
        var first = code.split(" ", 2)[0];
        var property = PROPERTY.matcher(code);
        var rest = REST.matcher(code);
        if (code.matches("\\w+Tests")) {
            add(Kind.TEST, code);
        } else if (code.matches("(\\./mvnw|bin/parasol|java)( .*)?")) {
            add(Kind.COMMAND, code);
        } else if (code.matches(NAME + "|PORT")) {
            add(Kind.VARIABLE, code);
        } else if (property.matches() && !code.endsWith(".example")) {
            add(Kind.PROPERTY, property.group(1));
            above = property.group(1).replaceFirst("\\.[^.]*$", "");
        } else if (CALL.matcher(code).matches()) {
            addAddress(code);
        } else if (FILE.matcher(first).matches() || BELOW.matcher(first).matches()) {
            add(Kind.FILE, first);
        } else if (rest.matches()) {
            add(Kind.PROPERTY, above + rest.group(1));
        }
    }

    /** What follows the path, such as a permission, is not asked for. */
    private void addAddress(String call) {
        var words = call.replaceFirst("\\?.*", "").split(" ");
        var method = call.startsWith("/") ? "" : words[0] + " ";
        var path = words[method.isEmpty() ? 0 : 1];
        if (!OF_THE_MACHINE.contains(path.replaceFirst("^/([^/]*).*", "$1"))) {
            add(Kind.ADDRESS, method + path);
        }
    }

    private void add(Kind kind, String name) {
        found.add(new Mention(kind, name));
    }
}
