package com.example.parasol.api.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.example.parasol.api.web.Api;
import com.example.parasol.api.web.ApiTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** The published contract: callers rely on it, so that it changes only knowingly. */
@ApiTest
class ContractTests {
    private static final Path FILE = Path.of("src/test/resources/openapi.yaml");
    private static final String COMMAND =
            "./mvnw -pl api-web test -Dtest=ContractTests -Dsurefire.failIfNoSpecifiedTests=false"
                    + " -Dparasol.openapi.write=";

    /** Nothing; {@code true} for what breaks nobody; {@code breaking} for what nobody uses yet. */
    private static final String WRITE = System.getProperty("parasol.openapi.write", "");

    private static final YAMLMapper YAML =
            YAMLMapper.builder()
                    .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
                    .disable(YAMLWriteFeature.SPLIT_LINES)
                    .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
                    .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                    .build();

    @Autowired Api api;

    @Test
    void nothingThatCallersRelyOnChanges() throws IOException {
        assumeThat(WRITE).isNotEqualTo("breaking");

        assertThat(BreakingChanges.between(published(), document()))
                .as(
                        """
                        Callers rely on this: it needs another version of the API. What was never \
                        released may change: %sbreaking\
                        """,
                        COMMAND)
                .isEmpty();
    }

    @Test
    void thePublishedContractIsTheDocument() throws IOException {
        var document = document();
        if (WRITE.equals("breaking")
                || (WRITE.equals("true")
                        && BreakingChanges.between(published(), document).isEmpty())) {
            Files.writeString(FILE, YAML.writeValueAsString(document));
        }

        assertThat(published().equals(document))
                .as("%s says what the API does. Write it anew: %strue", FILE, COMMAND)
                .isTrue();
    }

    private static JsonNode published() throws IOException {
        return YAML.readTree(Files.readString(FILE));
    }

    private JsonNode document() {
        return api.get("", "/openapi.json").hasStatus(200).json();
    }
}
