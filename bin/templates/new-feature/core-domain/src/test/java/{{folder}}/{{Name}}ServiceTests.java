package {{package}};

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Tenants;
import com.example.parasol.core.domain.TestClock;
import com.example.parasol.core.domain.Trail;
import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.NotFound;
import com.example.parasol.core.domain.refusal.Stale;
import com.example.parasol.core.domain.version.Expected;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DomainTest
class {{Name}}ServiceTests {

    private static final {{Name}}Fields FIELDS = new {{Name}}Fields({{fields}});
    private static final {{Name}}Fields OTHERS = new {{Name}}Fields({{others}});

    @Autowired {{Name}}Service {{plural}};
    @Autowired Tenants tenants;
    @Autowired TestClock clock;
    @Autowired Trail trail;
    Member owner;

    @BeforeEach
    void anOwner() {
        owner = tenants.owner();
    }

    @Test
    void oneIsMade() {
        var {{name}} = {{plural}}.create(owner, FIELDS);

        assertThat({{name}}){{returned}};
        assertThat({{name}}.id().version()).isEqualTo(7);
        assertThat({{plural}}.get(owner, {{name}}.id())).isEqualTo({{name}});
        assertThat(trail.of({{name}}.id())).containsExactly("{{action}}.created");
    }

    @Test
    void theNewestComesFirstAndAPageFollowsAnother() {
        var first = {{plural}}.create(owner, FIELDS);
        clock.advance(Duration.ofSeconds(1));
        var second = {{plural}}.create(owner, OTHERS);
        clock.advance(Duration.ofSeconds(1));
        var third = {{plural}}.create(owner, FIELDS);

        assertThat({{plural}}.list(owner, {{Name}}Cursor.START, 2)).containsExactly(third, second);
        assertThat({{plural}}.list(owner, new {{Name}}Cursor(second.createdAt(), second.id()), 2))
                .containsExactly(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\u0000b"})
    void aBadOneIsRefused(String {{text}}) {
        var bad = new {{Name}}Fields({{withText}});
        var id = {{plural}}.create(owner, FIELDS).id();

        assertInvalid(() -> {{plural}}.create(owner, bad));
        assertInvalid(() -> {{plural}}.edit(owner, id, Expected.ANY, _ -> bad));
        assertThat({{plural}}.list(owner, {{Name}}Cursor.START, 10)).hasSize(1);
    }

    @Test
    void aChangeIsANewVersion() {
        var {{name}} = {{plural}}.create(owner, FIELDS);
        clock.advance(Duration.ofSeconds(1));

        var edited = {{plural}}.edit(owner, {{name}}.id(), Expected.ANY, _ -> OTHERS);

        assertThat(edited){{othersReturned}}
                .returns({{name}}.version() + 1, {{Name}}::version)
                .returns({{name}}.createdAt(), {{Name}}::createdAt);
        assertThat(edited.updatedAt()).isAfter({{name}}.updatedAt());
        assertThat({{plural}}.get(owner, {{name}}.id())).isEqualTo(edited);
        assertThat(trail.of({{name}}.id()))
                .containsExactly("{{action}}.created", "{{action}}.updated");
    }

    @Test
    void aPatchThatChangesNothingLeavesNoTrace() {
        var {{name}} = {{plural}}.create(owner, FIELDS);

        assertThat({{plural}}.edit(owner, {{name}}.id(), Expected.ANY, UnaryOperator.identity()))
                .isEqualTo({{name}});
        assertThat(trail.of({{name}}.id())).containsExactly("{{action}}.created");
    }

    @Test
    void whoHasNotSeenItDoesNotChangeIt() {
        var {{name}} = {{plural}}.create(owner, FIELDS);
        var another = Expected.oneOf(Set.of({{name}}.version() + 1));

        assertThatExceptionOfType(Stale.class)
                .isThrownBy(() -> {{plural}}.edit(owner, {{name}}.id(), another, _ -> OTHERS));
        assertThatExceptionOfType(Stale.class)
                .isThrownBy(() -> {{plural}}.delete(owner, {{name}}.id(), another));
        assertThat({{plural}}.get(owner, {{name}}.id())).isEqualTo({{name}});
    }

    @Test
    void whatIsDeletedIsGone() {
        var id = {{plural}}.create(owner, FIELDS).id();

        {{plural}}.delete(owner, id, Expected.ANY);

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> {{plural}}.get(owner, id));
        assertThat({{plural}}.list(owner, {{Name}}Cursor.START, 10)).isEmpty();
        assertThat(trail.of(id)).containsExactly("{{action}}.created", "{{action}}.deleted");
    }

    private static void assertInvalid(Runnable call) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(call::run)
                .satisfies(invalid -> assertThat(invalid.violations())
                        .singleElement()
                        .satisfies(violation ->
                                assertThat(violation.field()).isEqualTo("{{text}}")));
    }
}
