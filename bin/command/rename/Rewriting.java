package command.rename;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import command.Project;
import command.Refusal;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;

/** Writes other names into every file of a copy, and into the files' own names. */
record Rewriting(Project copy, Names names) {

    void run() throws IOException, GeneralSecurityException {
        var secrets = Secrets.replacements(copy, names.slug());
        for (var file : copy.files()) {
            rewrite(file, secrets);
        }
        for (var file : copy.files()) {
            if (file.startsWith("bin/templates") && file.toString().endsWith(".java")) {
                copy.edit(file.toString(), Rewriting::sortImports);
            }
        }
    }

    private void rewrite(Path file, Map<String, String> secrets) throws IOException {
        var path = copy.root().resolve(file);
        try {
            var text = Files.readString(path);
            for (var secret : secrets.entrySet()) {
                text = text.replace(secret.getKey(), secret.getValue());
            }
            Files.writeString(path, names.in(text));
        } catch (CharacterCodingException e) {
            // no text: a picture stays what it is
        }
        var renamed = copy.root().resolve(names.in(file.toString().replace('\\', '/')));
        if (!renamed.equals(path)) {
            Files.createDirectories(renamed.getParent());
            Files.move(path, renamed);
        }
    }

    /** Nobody formats templates, but what is made from them is checked. */
    private static String sortImports(String java) {
        var sorted = new ArrayList<String>();
        var imports = new ArrayList<String>();
        for (var line : java.split("\n", -1)) {
            if (line.startsWith("import ")) {
                imports.add(line);
            } else {
                imports.stream().sorted().forEach(sorted::add);
                imports.clear();
                sorted.add(line);
            }
        }
        return String.join("\n", sorted);
    }

    /**
     * @throws Refusal when the old name still stands anywhere, in whichever case
     */
    void refuseRest() throws IOException {
        var left = new ArrayList<String>();
        for (var file : copy.files()) {
            var text = Files.readString(copy.root().resolve(file), ISO_8859_1);
            if ((file + text).toLowerCase(Locale.ROOT).contains(Names.NOW.slug())) {
                left.add(file.toString());
            }
        }
        if (!left.isEmpty()) {
            throw new Refusal(
                    "the old name still stands in these files, where it could not be replaced:\n"
                            + String.join("\n", left));
        }
    }
}
