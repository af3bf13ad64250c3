package {{package}};

import static com.example.parasol.core.domain.actor.Permission.{{SCOPE}}_READ;
import static com.example.parasol.core.domain.actor.Permission.{{SCOPE}}_WRITE;

import com.example.parasol.core.domain.actor.TenantActor;
import com.example.parasol.core.domain.audit.Audit;
import com.example.parasol.core.domain.refusal.NotFound;
import com.example.parasol.core.domain.version.Expected;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The {{nouns}} of an organization. */
@Service
public class {{Name}}Service {

    private final {{Name}}Repository {{plural}};
    private final Audit audit;
    private final Clock clock;

    {{Name}}Service({{Name}}Repository {{plural}}, Audit audit, Clock clock) {
        this.{{plural}} = {{plural}};
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes {{a}} {{noun}}.
     *
     * @throws com.example.parasol.core.domain.refusal.Invalid for fields {{checked}}
     */
    @Transactional
    public {{Name}} create(TenantActor actor, {{Name}}Fields fields) {
        actor.require({{SCOPE}}_WRITE);
        fields.check();
        var {{name}} = new {{Name}}Entity(actor.organizationId(), fields, clock.instant());
        return save(actor, "{{action}}.created", {{name}});
    }

    /**
     * The newest first.
     *
     * @param limit 1 to 101: a page, and one more to know whether another follows
     */
    @Transactional(readOnly = true)
    public List<{{Name}}> list(TenantActor actor, {{Name}}Cursor after, int limit) {
        actor.require({{SCOPE}}_READ);
        return {{plural}}
                .findAfter(
                        actor.organizationId(), after.createdAt(), after.id(), Limit.of(limit))
                .stream()
                .map({{Name}}Entity::toRecord)
                .toList();
    }

    @Transactional(readOnly = true)
    public {{Name}} get(TenantActor actor, UUID id) {
        actor.require({{SCOPE}}_READ);
        return {{plural}}
                .findByIdAndOrganizationId(id, actor.organizationId())
                .map({{Name}}Entity::toRecord)
                .orElseThrow(() -> missing(id));
    }

    /**
     * Changes {{a}} {{noun}}.
     *
     * @param patch makes of the fields that there are those that shall be
     * @throws com.example.parasol.core.domain.refusal.Invalid for fields {{checked}}
     * @throws com.example.parasol.core.domain.refusal.Stale when it is not the expected version
     */
    @Transactional
    public {{Name}} edit(
            TenantActor actor, UUID id, Expected expected, UnaryOperator<{{Name}}Fields> patch) {
        actor.require({{SCOPE}}_WRITE);
        var {{name}} = lock(actor, id, expected);
        var fields = patch.apply({{name}}.fields());
        fields.check();
        return {{name}}.edit(fields, clock.instant())
                ? save(actor, "{{action}}.updated", {{name}})
                : {{name}}.toRecord();
    }

    /**
     * Deletes {{a}} {{noun}}.
     *
     * @throws com.example.parasol.core.domain.refusal.Stale when it is not the expected version
     */
    @Transactional
    public void delete(TenantActor actor, UUID id, Expected expected) {
        actor.require({{SCOPE}}_WRITE);
        {{plural}}.delete(lock(actor, id, expected));
        audit.record(actor, "{{action}}.deleted", id);
    }

    private {{Name}}Entity lock(TenantActor actor, UUID id, Expected expected) {
        var {{name}} = {{plural}}.lock(id, actor.organizationId()).orElseThrow(() -> missing(id));
        expected.require({{name}}.version());
        return {{name}};
    }

    private {{Name}} save(TenantActor actor, String action, {{Name}}Entity {{name}}) {
        var saved = {{plural}}.saveAndFlush({{name}}).toRecord();
        audit.record(actor, action, saved.id());
        return saved;
    }

    private static NotFound missing(UUID id) {
        return new NotFound("{{noun}}", id);
    }
}
