package {{package}};

import com.example.parasol.api.service.paging.Page;
import com.example.parasol.api.service.paging.PageRequest;
import com.example.parasol.api.service.version.IfMatch;
import com.example.parasol.core.domain.actor.TenantActor;
import com.example.parasol.core.domain.version.Expected;
import {{service}}.New{{Name}}Resource;
import {{service}}.{{Name}}Api;
import {{service}}.{{Name}}PatchResource;
import {{service}}.{{Name}}Resource;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "{{Nouns}}", description = "The {{nouns}} of the organization")
@RestController
@RequestMapping("/v1/{{path}}")
class {{Name}}Controller {
    private final {{Name}}Api {{plural}};

    {{Name}}Controller({{Name}}Api {{plural}}) {
        this.{{plural}} = {{plural}};
    }

    @Operation(operationId = "list{{Plural}}", summary = "List the {{nouns}}, the newest first")
    @GetMapping
    Page<{{Name}}Resource> list(
            @AuthenticationPrincipal TenantActor actor,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return {{plural}}.list(actor, PageRequest.of(cursor, limit));
    }

    @Operation(operationId = "create{{Name}}", summary = "Make {{a}} {{noun}}")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<{{Name}}Resource> create(
            @AuthenticationPrincipal TenantActor actor,
            @RequestBody New{{Name}}Resource {{name}},
            HttpServletRequest request) {
        var made = {{plural}}.create(actor, {{name}});
        return ResponseEntity.created(URI.create(request.getRequestURI() + "/" + made.id()))
                .body(made);
    }

    @Operation(operationId = "get{{Name}}", summary = "Show {{a}} {{noun}}")
    @GetMapping("/{id}")
    {{Name}}Resource get(@AuthenticationPrincipal TenantActor actor, @PathVariable UUID id) {
        return {{plural}}.get(actor, id);
    }

    @Operation(
            operationId = "edit{{Name}}",
            summary = "Change {{a}} {{noun}}; what the patch leaves out stays as it is")
    @PatchMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    {{Name}}Resource edit(
            @AuthenticationPrincipal TenantActor actor,
            @PathVariable UUID id,
            @IfMatch Expected expected,
            @RequestBody {{Name}}PatchResource patch) {
        return {{plural}}.edit(actor, id, expected, patch);
    }

    @Operation(
            operationId = "delete{{Name}}",
            summary = "Delete {{a}} {{noun}}",
            description = "It cannot be taken back.")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            @AuthenticationPrincipal TenantActor actor,
            @PathVariable UUID id,
            @IfMatch Expected expected) {
        {{plural}}.delete(actor, id, expected);
    }
}
