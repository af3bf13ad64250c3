package com.example.parasol.umbrella.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.umbrella.Applications;
import com.example.parasol.umbrella.command.Poms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/configuration.md} lists what can be set. */
class ConfigurationTests {

    private static final Path PAGE = Poms.ROOT.resolve("docs/configuration.md");
    private static final String BEGIN = "<!-- from the metadata -->\n";
    private static final String COMMAND =
            "./mvnw -pl umbrella test -Dtest=ConfigurationTests"
                    + " -Dsurefire.failIfNoSpecifiedTests=false -Dparasol.configuration.write=true";
    private static final boolean WRITE = Boolean.getBoolean("parasol.configuration.write");

    /** Of development, and what processes tell themselves. */
    private static final Pattern INTERNAL =
            Pattern.compile("parasol\\.((dev|test)\\..*|password\\.cores|gateway\\.requests)");

    private static final Pattern READ_BY_NAME =
            Pattern.compile("[\"{](parasol(?:\\.[a-z0-9-]+)+)[\":}]");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z_]+)");

    @Test
    void thePageSaysWhatTheCodeSays() throws IOException {
        var page = Files.readString(PAGE);
        var written = page.substring(0, page.indexOf(BEGIN)) + BEGIN + sections();
        if (WRITE) {
            Files.writeString(PAGE, written);
        }

        assertThat(Files.readString(PAGE)).as("Write it anew: %s", COMMAND).isEqualTo(written);
    }

    @Test
    void whateverCanBeSetIsDescribed() throws IOException {
        assertThat(settings())
                .filteredOn(setting -> setting.description().isEmpty())
                .as("@param in the javadoc, or additional-spring-configuration-metadata.json")
                .isEmpty();
    }

    @Test
    void whateverIsReadByItsNameIsDescribed() throws IOException {
        var groups = ModuleSettings.all().stream().map(ModuleSettings::settings);
        var described =
                groups.flatMap(List::stream)
                        .map(ModuleSettings.Setting::name)
                        .collect(Collectors.toSet());

        assertThat(READ_BY_NAME.matcher(SourceTree.text()).results())
                .extracting(name -> name.group(1))
                .isNotEmpty()
                .filteredOn(name -> !INTERNAL.matcher(name).matches())
                .filteredOn(name -> described.stream().noneMatch(one -> one.startsWith(name)))
                .isEmpty();
    }

    @Test
    void whateverVariableIsReadIsListed() throws IOException {
        var page = Files.readString(PAGE);

        assertThat(
                        VARIABLE.matcher(SourceTree.text() + SourceTree.read("docker-compose.yml"))
                                .results())
                .extracting(name -> name.group(1))
                .contains("PORT", "PARASOL_PUBLIC_URL", "TAG")
                // of the wrapper of Maven
                .filteredOn(name -> !name.startsWith("MAVEN_"))
                .filteredOn(name -> !Applications.haveVariable(name))
                .filteredOn(name -> !page.contains("`" + name + "`"))
                .isEmpty();
    }

    private static String sections() throws IOException {
        return ModuleSettings.all().stream()
                .map(ModuleSettings::section)
                .collect(Collectors.joining());
    }

    private static List<ModuleSettings.Setting> settings() throws IOException {
        return ModuleSettings.all().stream().flatMap(one -> one.settings().stream()).toList();
    }
}
