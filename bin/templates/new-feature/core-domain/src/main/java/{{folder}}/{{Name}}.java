package {{package}};

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {{A}} {{noun}} of an organization. */
public record {{Name}}(
        UUID id, {{components}}, Instant createdAt, Instant updatedAt, int version) {}
