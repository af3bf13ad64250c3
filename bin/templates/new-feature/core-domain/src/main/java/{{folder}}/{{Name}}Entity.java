package {{package}};

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "{{table}}")
class {{Name}}Entity {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID organizationId;
    {{declared}}
    private Instant createdAt;
    private Instant updatedAt;
    @Version private int version;

    @SuppressWarnings("NullAway.Init")
    protected {{Name}}Entity() {}

    @SuppressWarnings("NullAway.Init") // Hibernate makes the id
    {{Name}}Entity(UUID organizationId, {{Name}}Fields fields, Instant now) {
        this.organizationId = organizationId;
        {{assigned}}
        this.createdAt = now;
        this.updatedAt = now;
    }

    int version() {
        return version;
    }

    {{Name}}Fields fields() {
        return new {{Name}}Fields({{values}});
    }

    /** Whether anything is different now. */
    boolean edit({{Name}}Fields fields, Instant now) {
        if (fields.equals(fields())) {
            return false;
        }
        {{assigned}}
        this.updatedAt = now;
        return true;
    }

    {{Name}} toRecord() {
        return new {{Name}}(
                Objects.requireNonNull(id), {{values}}, createdAt, updatedAt, version);
    }
}
