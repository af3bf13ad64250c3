package {{package}};

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.api.web.Answer;
import com.example.parasol.api.web.Api;
import com.example.parasol.api.web.ApiTest;
import com.example.parasol.api.web.Tenants;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ApiTest
class {{Name}}JourneyTests {
    private static final String PATH = "/v1/{{path}}";
    private static final String FIELDS =
            """
            {{json}}
            """;
    private static final String OTHERS =
            """
            {{othersInJson}}
            """;

    @Autowired Api api;
    @Autowired Tenants tenants;

    @Test
    void oneIsMadeShownListedChangedAndDeleted() {
        var made = call("POST", PATH, FIELDS).hasStatus(201);
        var path = PATH + "/" + made.at("/id");

        assertThat(made.header("Location")).isEqualTo("/api" + path);
        assertThat(made.json().propertyNames())
                .containsExactly("id", {{names}}, "createdAt", "updatedAt");
        assertThat(UUID.fromString(made.at("/id")).version()).isEqualTo(7);
        assertThat(made.at("/createdAt")).endsWith("Z");
        assertShows(made, FIELDS);
        assertThat(get(path).hasStatus(200).json()).isEqualTo(made.json());
        assertThat(get(PATH).hasStatus(200).json().at("/items/0")).isEqualTo(made.json());

        var changed = call("PATCH", path, OTHERS).hasStatus(200);

        assertShows(changed, OTHERS);
        assertThat(changed.header("ETag")).isNotEqualTo(made.header("ETag"));
        assertThat(get(path).json()).isEqualTo(changed.json());

        assertThat(api.call("DELETE", key(), path, null).hasStatus(204).body()).isEmpty();
        get(path).isProblem(404, "not-found");
    }

    @Test
    void anEmptyPatchChangesNothing() {
        var made = call("POST", PATH, FIELDS).hasStatus(201);

        assertThat(call("PATCH", PATH + "/" + made.at("/id"), "{}").hasStatus(200).json())
                .isEqualTo(made.json());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            textBlock =
                    """
                    {{wrong}}
                    """)
    void aWrongPatchIsPointedAt(String body, String pointer, String code) {
        var path = PATH + "/" + call("POST", PATH, FIELDS).at("/id");

        call("PATCH", path, body).isInvalid(pointer, code);
        assertShows(get(path), FIELDS);
    }

    @Test
    void whatIsMissingIsNamed() {
        call("POST", PATH, "{}").isInvalid("#/{{required}}", "required");
    }

    @Test
    void theDocumentSaysWhatThereIs() {
        assertThat(schema("{{Name}}").get("required")).hasSize({{members}});
        assertThat(schema("New{{Name}}").get("required").valueStream())
                .extracting(JsonNode::asString)
                .containsExactlyInAnyOrder({{requiredNames}});
        assertThat(schema("{{Name}}Patch").has("required")).isFalse();
    }

    private static void assertShows(Answer answer, String fields) {
        var shown = answer.json();
        JsonMapper.shared()
                .readTree(fields)
                .properties()
                .forEach(field ->
                        assertThat(shown.get(field.getKey())).isEqualTo(field.getValue()));
    }

    private JsonNode schema(String name) {
        return get("/openapi.json").json().at("/components/schemas/" + name);
    }

    private Answer get(String path) {
        return api.get(key(), path);
    }

    private Answer call(String method, String path, String body) {
        return api.call(method, key(), path, body);
    }

    private String key() {
        return tenants.first().key();
    }
}
