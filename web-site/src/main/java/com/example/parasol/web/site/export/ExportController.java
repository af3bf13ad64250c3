package com.example.parasol.web.site.export;

import com.example.parasol.core.domain.export.ExportService;
import com.example.parasol.core.domain.login.Person;
import java.time.LocalDate;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

@Controller
@RequestMapping("/account/export")
class ExportController {

    private final JsonMapper json =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private final ExportService exports;

    ExportController(ExportService exports) {
        this.exports = exports;
    }

    @GetMapping
    String page() {
        return "export/page";
    }

    /** A file for people to keep, so it is written to be read. */
    @PostMapping
    ResponseEntity<byte[]> download(@AuthenticationPrincipal Person person) {
        var export = exports.export(person.actor());
        var day = LocalDate.ofInstant(export.exportedAt(), person.account().timeZone());
        var file = ContentDisposition.attachment().filename("parasol-" + day + ".json").build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(json.writeValueAsBytes(export));
    }
}
