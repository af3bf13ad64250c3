package command.remove;

import command.Project;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;

/** Takes the product out of a copy: its rooms, and its lines elsewhere. */
record Removal(Project copy) {

    /** The API writes it anew, which a dry run does not start. */
    private static final String CONTRACT = "api-web/src/test/resources/openapi.yaml";

    void run() throws IOException {
        var rooms = new ArrayList<String>();
        var others = new LinkedHashMap<String, String>();
        for (var path : copy.files()) {
            var file = path.toString().replace('\\', '/');
            if (Rooms.has(file)) {
                rooms.add(file);
                Files.delete(copy.root().resolve(path));
            } else if (!file.equals(CONTRACT)) {
                cut(file, others);
            }
        }
        new Leftovers(rooms, others.keySet()).refuseIn(others);
        copy.edit(CONTRACT, contract -> contract + "\n");
    }

    private void cut(String file, LinkedHashMap<String, String> others) throws IOException {
        try {
            var old = copy.read(file);
            var text = Marks.cut(file, old);
            if (!text.equals(old)) {
                text = file.endsWith(".java") ? Imports.used(text) : text;
                if (text.isBlank()) {
                    Files.delete(copy.root().resolve(file));
                    return;
                }
                copy.write(file, text);
            }
            others.put(file, text);
        } catch (CharacterCodingException e) {
            // no text: a picture has no marks
        }
    }
}
