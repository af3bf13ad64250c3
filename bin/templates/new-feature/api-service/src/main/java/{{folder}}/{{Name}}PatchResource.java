package {{package}};

import com.example.parasol.api.service.input.Given;
import com.example.parasol.api.service.input.Required;
import {{domain}}.{{Name}}Fields;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What to change of {{a}} {{noun}}. */
@Schema(
        name = "{{Name}}Patch",
        description = "A merge patch (RFC 7396): what is left out stays as it is")
public record {{Name}}PatchResource({{patched}}) {

    {{Name}}Fields applyTo({{Name}}Fields before) {
        return Required.read(required -> new {{Name}}Fields({{applied}}));
    }
}
