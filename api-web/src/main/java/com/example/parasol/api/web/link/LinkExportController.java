package com.example.parasol.api.web.link;

import com.example.parasol.api.service.link.LinkFilterResource;
import com.example.parasol.api.service.link.LinkListApi;
import com.example.parasol.core.domain.actor.TenantActor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

@Tag(name = "Links")
@RestController
@RequestMapping("/v1/links/export")
class LinkExportController {
    private static final String CSV = "text/csv";
    private static final String FILE =
            ContentDisposition.attachment().filename("links.csv").build().toString();

    private final LinkListApi links;

    LinkExportController(LinkListApi links) {
        this.links = links;
    }

    @Operation(
            operationId = "exportLinks",
            summary = "Get all links as CSV, the newest first",
            description =
                    "A line of names, then a line per link, with tags separated by commas. A cell"
                            + " that a spreadsheet would take for a formula begins with an"
                            + " apostrophe. What changes while it is sent may be in it or not."
                            + " Exports are listed in the audit log.")
    @ApiResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = CSV,
                            schema = @Schema(type = "string"),
                            examples =
                                    @ExampleObject(
                                            "id,slug,shortUrl,target,state,tags,clicks,createdAt,updatedAt")))
    @GetMapping
    void export(
            @AuthenticationPrincipal TenantActor actor,
            @ParameterObject LinkFilterResource filter,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (HttpMethod.HEAD.matches(request.getMethod())) {
            links.checkExport(actor, filter);
            describe(response);
            return;
        }
        // it would gather all of it for an ETag
        ShallowEtagHeaderFilter.disableContentCaching(request);
        try {
            links.export(actor, filter, () -> writer(response));
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    private static Writer writer(HttpServletResponse response) {
        describe(response);
        try {
            return response.getWriter();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void describe(HttpServletResponse response) {
        response.setContentType(CSV + ";charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, FILE);
    }
}
