package command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What stands on the command line after the command. Which options there are, and whether a value
 * follows them, is read from the help, so that it is always true.
 */
public record Arguments(List<String> words, Map<String, String> options) {

    private static final Pattern OPTION =
            Pattern.compile("^ +(--[a-z-]+)( [A-Z]+)? ", Pattern.MULTILINE);

    static Arguments read(String help, String... args) {
        var takesValue = new HashMap<String, Boolean>();
        for (var option : OPTION.matcher(help).results().toList()) {
            takesValue.put(option.group(1), option.group(2) != null);
        }
        var words = new ArrayList<String>();
        var options = new HashMap<String, String>();
        for (var i = 0; i < args.length; i++) {
            var arg = args[i];
            if (!arg.startsWith("--")) {
                words.add(arg);
            } else if (!takesValue.containsKey(arg)) {
                throw new Refusal("there is no option " + arg + "; --help lists them.");
            } else if (!takesValue.get(arg)) {
                options.put(arg, "");
            } else if (i + 1 < args.length) {
                options.put(arg, args[++i]);
            } else {
                throw new Refusal(arg + " needs a value; --help shows which.");
            }
        }
        return new Arguments(List.copyOf(words), Map.copyOf(options));
    }

    public boolean has(String option) {
        return options.containsKey(option);
    }

    public Optional<String> value(String option) {
        return Optional.ofNullable(options.get(option));
    }

    /** The words, if there are as many as the command has names for. */
    public List<String> expect(String... names) {
        if (words.size() != names.length) {
            throw new Refusal(
                    names.length == 0
                            ? "it takes no words, but there is \"%s\".".formatted(words.getFirst())
                            : "it takes %s, not %d words; --help shows how."
                                    .formatted(String.join(" and ", names), words.size()));
        }
        return words;
    }

    /** The words, if there is one for each name; the last name may have more. */
    public List<String> expectSome(String... names) {
        if (words.size() < names.length) {
            throw new Refusal(
                    "it takes %s, not %d words; --help shows how."
                            .formatted(String.join(" and ", names), words.size()));
        }
        return words;
    }
}
