package com.example.parasol.api.web.linkimport;

import com.example.parasol.api.service.linkimport.ImportApi;
import com.example.parasol.api.service.linkimport.ImportDetailsResource;
import com.example.parasol.api.service.linkimport.ImportProblemResource;
import com.example.parasol.api.service.linkimport.ImportResource;
import com.example.parasol.api.service.paging.Page;
import com.example.parasol.api.service.paging.PageRequest;
import com.example.parasol.core.domain.actor.TenantActor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Imports", description = "Files of links, taken over row by row after the answer")
@RestController
@RequestMapping("/v1/imports")
class ImportController {
    private static final String CSV = "text/csv";
    private static final String EXAMPLE =
            """
            slug,target,tags
            spring-sale,https://example.com/sale?from=mail,mail;sale
            ,https://example.com/imprint,
            """;

    private final ImportApi imports;

    ImportController(ImportApi imports) {
        this.imports = imports;
    }

    @Operation(
            operationId = "createImport",
            summary = "Make links of a CSV file",
            description =
                    """
                    The first line names the columns, in any order: `target`, and if wanted `slug` \
                    (left empty, one is made) and `tags` (semicolons or commas between them). \
                    At most 10,000 rows and 24 MiB, in UTF-8.

                    The answer comes when the file is read; links are made after it, by the rules \
                    for single ones. Good rows go in as far as the plan has room, bad ones are \
                    reported. A row whose slug and target the organization has already is skipped, \
                    so a file can be sent again. The websocket tells `import.progressed` and \
                    `import.finished`, and webhooks `import.finished`; neither tells \
                    `link.created` of each link.

                    What is no such file is refused, and nothing of it is kept: `errors` names the \
                    column, the line or the encoding.
                    """,
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = CSV,
                                            schema = @Schema(type = "string"),
                                            examples = @ExampleObject(EXAMPLE))))
    @PostMapping(consumes = CSV)
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<ImportResource> create(
            @AuthenticationPrincipal TenantActor actor,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        var made = imports.create(actor, request.getInputStream());
        return ResponseEntity.accepted()
                .location(URI.create(request.getRequestURI() + "/" + made.id()))
                .body(made);
    }

    @Operation(
            operationId = "listImports",
            summary = "List the imports of the last 90 days, the newest first")
    @GetMapping
    Page<ImportResource> list(
            @AuthenticationPrincipal TenantActor actor,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return imports.list(actor, PageRequest.of(cursor, limit));
    }

    @Operation(operationId = "getImport", summary = "Show how far an import is")
    @GetMapping("/{id}")
    ImportDetailsResource get(@AuthenticationPrincipal TenantActor actor, @PathVariable UUID id) {
        return imports.get(actor, id);
    }

    @Operation(
            operationId = "listImportProblems",
            summary = "List the rows of which no link was made, from the top of the file")
    @GetMapping("/{id}/problems")
    Page<ImportProblemResource> problems(
            @AuthenticationPrincipal TenantActor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return imports.problems(actor, id, PageRequest.of(cursor, limit));
    }
}
