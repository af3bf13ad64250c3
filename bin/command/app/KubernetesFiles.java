package command.app;

import command.Project;
import command.Templates;
import java.io.IOException;
import java.util.regex.Pattern;

/** What runs an application in Kubernetes: a file in {@code deploy/k8s}, which others name. */
record KubernetesFiles(ModuleName name, Project copy) {

    private static final String FOLDER = "deploy/k8s/";
    private static final String LIST = FOLDER + "kustomization.yaml";

    private static final Pattern OF_THE_DATABASE =
            Pattern.compile(
                    "(?m)^.*(# .*database|database: used|\\{name: domain}|\\{name: secrets,).*\\n");

    /** Where the project still has that folder. */
    void add(boolean json, int port, Templates templates) throws IOException {
        if (!copy.has(LIST)) {
            return;
        }
        var file = templates.text("kubernetes/application.yaml", copy);
        copy.write(FOLDER + name.name() + ".yaml", json ? withoutDatabase(file) : file);
        copy.insertBefore("  - gateway.yaml", "  - %s.yaml\n".formatted(name.name()), LIST);
        copy.insertBefore(
                "  - {name: parasol/gateway",
                "  - {name: parasol/%s, newTag: latest}\n".formatted(name.name()),
                LIST);
        copy.insertBefore(
                "          ports:\n",
                "            - {name: UMBRELLA_%s, value: \"http://%s:%d\"}\n"
                        .formatted(name.setting(), name.name(), port),
                FOLDER + "gateway.yaml");
    }

    private static String withoutDatabase(String file) {
        return OF_THE_DATABASE.matcher(file).replaceAll("").replace("512Mi", "256Mi");
    }
}
