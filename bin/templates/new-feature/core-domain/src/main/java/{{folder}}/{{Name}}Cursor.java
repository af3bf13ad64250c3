package {{package}};

import java.time.Instant;
import java.util.UUID;

/** A place in the list of {{nouns}}: the last one already seen. */
public record {{Name}}Cursor(Instant createdAt, UUID id) {

    /** Before the newest. */
    public static final {{Name}}Cursor START =
            new {{Name}}Cursor(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));
}
