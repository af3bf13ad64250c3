package command.feature;

import command.Refusal;
import command.app.ModuleName;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** A module in which a feature has a room; each stands on the one before. */
enum Layer {
    CORE_DOMAIN,
    API_SERVICE,
    API_WEB;

    /**
     * @param modules their names, with commas between them
     * @throws Refusal when they are others, or one lacks what it stands on
     */
    static Set<Layer> of(String modules) {
        var chosen = EnumSet.noneOf(Layer.class);
        for (var module : modules.split(",")) {
            chosen.add(
                    Arrays.stream(values())
                            .filter(layer -> layer.module().equals(module))
                            .findFirst()
                            .orElseThrow(() ->
                                    new Refusal(
                                            "\"%s\" is no module for a feature; choose among %s."
                                                    .formatted(module, all()))));
        }
        for (var layer : chosen) {
            if (layer.ordinal() > 0 && !chosen.contains(values()[layer.ordinal() - 1])) {
                throw new Refusal(
                        "%s stands on %s; name that, too."
                                .formatted(layer.module(), values()[layer.ordinal() - 1].module()));
            }
        }
        return chosen;
    }

    static String all() {
        return Arrays.stream(values()).map(Layer::module).collect(Collectors.joining(","));
    }

    String module() {
        return name().toLowerCase().replace('_', '-');
    }

    String packageName() {
        return ModuleName.BASE + "." + module().replace('-', '.');
    }
}
