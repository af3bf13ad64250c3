package {{package}};

import com.example.parasol.api.service.input.Required;
import {{domain}}.{{Name}}Fields;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** {{A}} {{noun}} to be made. */
@Schema(name = "New{{Name}}", description = "{{A}} {{noun}} to be made")
public record New{{Name}}Resource({{written}}) {

    {{Name}}Fields toDomain() {
        return Required.read(required -> new {{Name}}Fields({{toDomain}}));
    }
}
