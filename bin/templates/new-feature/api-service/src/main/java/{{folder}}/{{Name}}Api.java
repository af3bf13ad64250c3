package {{package}};

import com.example.parasol.api.service.paging.Cursor;
import com.example.parasol.api.service.paging.Page;
import com.example.parasol.api.service.paging.PageRequest;
import com.example.parasol.core.domain.actor.Permission;
import com.example.parasol.core.domain.actor.TenantActor;
import com.example.parasol.core.domain.version.Expected;
import {{domain}}.{{Name}}Cursor;
import {{domain}}.{{Name}}Service;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The {{nouns}} of the caller's organization. */
@Component
public class {{Name}}Api {
    private final {{Name}}Service {{plural}};

    {{Name}}Api({{Name}}Service {{plural}}) {
        this.{{plural}} = {{plural}};
    }

    public {{Name}}Resource create(TenantActor actor, New{{Name}}Resource {{name}}) {
        actor.require(Permission.{{SCOPE}}_WRITE);
        return {{Name}}Resource.of({{plural}}.create(actor, {{name}}.toDomain()));
    }

    /** The newest first. */
    public Page<{{Name}}Resource> list(TenantActor actor, PageRequest request) {
        actor.require(Permission.{{SCOPE}}_READ);
        var rows = {{plural}}.list(actor, cursor(request.after()), request.rows());
        return request.page(
                rows,
                {{name}} -> new Cursor({{name}}.createdAt(), {{name}}.id()),
                {{Name}}Resource::of);
    }

    public {{Name}}Resource get(TenantActor actor, UUID id) {
        actor.require(Permission.{{SCOPE}}_READ);
        return {{Name}}Resource.of({{plural}}.get(actor, id));
    }

    public {{Name}}Resource edit(
            TenantActor actor, UUID id, Expected expected, {{Name}}PatchResource patch) {
        actor.require(Permission.{{SCOPE}}_WRITE);
        return {{Name}}Resource.of({{plural}}.edit(actor, id, expected, patch::applyTo));
    }

    public void delete(TenantActor actor, UUID id, Expected expected) {
        actor.require(Permission.{{SCOPE}}_WRITE);
        {{plural}}.delete(actor, id, expected);
    }

    private static {{Name}}Cursor cursor(@Nullable Cursor after) {
        return after == null
                ? {{Name}}Cursor.START
                : new {{Name}}Cursor(after.at(), after.id());
    }
}
