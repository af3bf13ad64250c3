package {{package}};

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Tenants;
import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.actor.Permission;
import com.example.parasol.core.domain.actor.Role;
import com.example.parasol.core.domain.actor.TenantActor;
import com.example.parasol.core.domain.refusal.DomainException;
import com.example.parasol.core.domain.refusal.NotAllowed;
import com.example.parasol.core.domain.refusal.NotFound;
import com.example.parasol.core.domain.version.Expected;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DomainTest
class {{Name}}ScopeTests {

    private static final {{Name}}Fields FIELDS = new {{Name}}Fields({{fields}});

    @Autowired {{Name}}Service {{plural}};
    @Autowired Tenants tenants;
    Member owner;
    {{Name}} {{name}};

    @BeforeEach
    void {{a}}{{Name}}() {
        owner = tenants.owner();
        {{name}} = {{plural}}.create(owner, FIELDS);
    }

    @Test
    void whatBelongsToOthersIsNotThere() {
        var stranger = tenants.owner();

        assertThat({{plural}}.list(stranger, {{Name}}Cursor.START, 10)).isEmpty();
        assertReads(stranger, {{name}}.id(), NotFound.class);
        assertWrites(stranger, {{name}}.id(), NotFound.class);
        assertThat({{plural}}.get(owner, {{name}}.id())).isEqualTo({{name}});
    }

    @Test
    void whatIsUnknownIsNotThere() {
        assertReads(owner, UUID.randomUUID(), NotFound.class);
        assertWrites(owner, UUID.randomUUID(), NotFound.class);
    }

    @Test
    void membersReadAndWrite() {
        var member = tenants.join(owner, Role.MEMBER);

        var made = {{plural}}.create(member, FIELDS);

        assertThat({{plural}}.list(member, {{Name}}Cursor.START, 10)).contains(made, {{name}});
    }

    @Test
    void aReaderReadsOnly() {
        var reader = Tenants.key(owner, Permission.{{SCOPE}}_READ);

        assertThat({{plural}}.get(reader, {{name}}.id())).isEqualTo({{name}});
        assertThat({{plural}}.list(reader, {{Name}}Cursor.START, 10)).containsExactly({{name}});
        assertRefused(() -> {{plural}}.create(reader, FIELDS), NotAllowed.class);
        assertWrites(reader, {{name}}.id(), NotAllowed.class);
    }

    @Test
    void aWriterWithoutReadingDoesNotRead() {
        var writer = Tenants.key(owner, Permission.{{SCOPE}}_WRITE);

        assertRefused(() -> {{plural}}.list(writer, {{Name}}Cursor.START, 10), NotAllowed.class);
        assertReads(writer, {{name}}.id(), NotAllowed.class);
    }

    private void assertReads(TenantActor actor, UUID id, Class<? extends DomainException> refusal) {
        assertRefused(() -> {{plural}}.get(actor, id), refusal);
    }

    private void assertWrites(
            TenantActor actor, UUID id, Class<? extends DomainException> refusal) {
        assertRefused(
                () -> {{plural}}.edit(actor, id, Expected.ANY, UnaryOperator.identity()), refusal);
        assertRefused(() -> {{plural}}.delete(actor, id, Expected.ANY), refusal);
    }

    private static void assertRefused(Runnable call, Class<? extends DomainException> refusal) {
        assertThatExceptionOfType(refusal).isThrownBy(call::run);
    }
}
