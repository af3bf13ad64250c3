package {{package}};

import com.example.parasol.api.service.version.Versioned;
import com.fasterxml.jackson.annotation.JsonIgnore;
import {{domain}}.{{Name}};
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {{A}} {{noun}} as the API shows it. */
@Schema(name = "{{Name}}", description = "{{A}} {{noun}} of the organization")
public record {{Name}}Resource(
        UUID id, {{shown}}, Instant createdAt, Instant updatedAt, @JsonIgnore int version)
        implements Versioned {

    static {{Name}}Resource of({{Name}} {{name}}) {
        return new {{Name}}Resource(
                {{name}}.id(),
                {{getters}},
                {{name}}.createdAt(),
                {{name}}.updatedAt(),
                {{name}}.version());
    }
}
