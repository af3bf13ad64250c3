package command.feature;

import command.Arguments;
import command.Command;
import command.Migrations;
import command.Project;
import command.Refusal;
import command.Step;
import command.Templates;
import command.WorkCopy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes what customers keep under a noun, from the table to the API. */
final class NewFeature implements Command {

    private static final String CONTRACT = "api-web/src/test/resources/openapi.yaml";

    @Override
    public String help() {
        return """
        bin/parasol new-feature NOUN FIELD…

        Makes a feature of the noun, such as note: an organization's notes, kept in a table, made,
        listed, shown, changed and deleted at /api/v1/notes by those with the permissions
        notes:read and notes:write, in the OpenAPI document, and tested. The demo key gets both. It
        is built, formatted and described in a copy first, which takes a minute or two.

        A field is a name and a type, such as title:text due:date:optional. Types are
        %s.
        What is not optional must be given.

          --in MODULES   makes only the layers in these of %s
          --plural WORD  says what many are called, if not as usual
        """
                        .formatted(FieldType.words(), Layer.all())
                + WorkCopy.OPTIONS;
    }

    @Override
    public void run(Arguments given) throws Exception {
        var project = Project.here();
        var words = given.expectSome("NOUN", "FIELD");
        var layers = Layer.of(given.value("--in").orElse(Layer.all()));
        var one = Noun.of(words.getFirst());
        var noun = new Noun(one.one(), given.value("--plural").orElse(one.many())).check(project);
        var fields = fields(noun, words.subList(1, words.size()));
        WorkCopy.change(
                given,
                copy -> {
                    make(noun, fields, layers, copy);
                    if (given.has("--dry-run")) {
                        announceContract(layers, copy);
                    } else {
                        build(layers, copy);
                    }
                });
    }

    private static List<Field> fields(Noun noun, List<String> typed) {
        var names = new HashSet<String>();
        var fields = new ArrayList<Field>();
        for (var each : typed) {
            var field = Field.of(each);
            if (ReservedWords.isTakenByCode(field, noun)) {
                throw new Refusal(
                        "\"%s\" means something else in the code of a feature; call the field otherwise."
                                .formatted(field.name()));
            }
            if (!names.add(field.name())) {
                throw new Refusal("there are two fields \"%s\".".formatted(field.name()));
            }
            fields.add(field);
        }
        new FieldSamples(fields).text();
        return fields;
    }

    private static void make(Noun noun, List<Field> fields, Set<Layer> layers, Project copy)
            throws IOException {
        var migration = Migrations.next(copy);
        var words = new FeatureWords(noun, fields);
        for (var layer : layers) {
            new Templates(words.of(layer, migration))
                    .writeAll("new-feature/" + layer.module(), copy, layer.module());
        }
        var shared = new SharedFiles(noun, copy);
        shared.enterPermissions();
        if (layers.contains(Layer.API_WEB)) {
            shared.enterOperations(new FieldSamples(fields));
            shared.enterDescription();
            shared.enterDemoKey();
        }
    }

    /** The API writes it, which a dry run does not start. */
    private static void announceContract(Set<Layer> layers, Project copy) throws IOException {
        if (layers.contains(Layer.API_WEB)) {
            copy.edit(CONTRACT, contract -> contract + "\n");
        }
    }

    /** Lines are as long as the words in them, and only the API knows its description. */
    private static void build(Set<Layer> layers, Project copy) throws Exception {
        var highest = List.copyOf(layers).getLast();
        var arguments = new ArrayList<>(List.of("-q", "-B", "-ntp", "-pl", highest.module()));
        arguments.add("spotless:apply");
        if (highest == Layer.API_WEB) {
            arguments.addAll(
                    List.of(
                            "test",
                            "-Dtest=ContractTests",
                            "-Dsurefire.failIfNoSpecifiedTests=false",
                            "-Dmaven.test.redirectTestOutputToFile=true",
                            "-Dparasol.openapi.write=true"));
        } else {
            arguments.add("test-compile");
        }
        Step.run("format, build and describe", () -> Step.maven(copy, Map.of(), arguments));
    }
}
