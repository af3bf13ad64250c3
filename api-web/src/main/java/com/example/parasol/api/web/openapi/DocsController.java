package com.example.parasol.api.web.openapi;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;

/** The page on which the API can be tried, and the way there. */
@Hidden
@Controller
class DocsController {
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none';"
                    + " frame-ancestors 'none'";

    /** Whoever only knows where the API is. */
    @GetMapping({"", "/"})
    ResponseEntity<Void> lead(HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(request.getContextPath() + "/docs"))
                .build();
    }

    /**
     * @param reload the script that follows what is saved, where dev-kit has one
     */
    @GetMapping(path = "/docs", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> page(
            HttpServletRequest request, @RequestAttribute(required = false) @Nullable String reload)
            throws IOException {
        var page =
                new ClassPathResource("docs/index.html", getClass().getClassLoader())
                        .getContentAsString(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .body(reload == null ? page : page.replace("</head>", script(request, reload)));
    }

    private static String script(HttpServletRequest request, String path) {
        return "<script type=\"module\" src=\"%s%s\"></script></head>"
                .formatted(request.getContextPath(), path);
    }
}
