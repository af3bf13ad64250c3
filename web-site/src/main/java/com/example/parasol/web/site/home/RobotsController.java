package com.example.parasol.web.site.home;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Pages for strangers may be found; the rest is nobody's business. */
@RestController
class RobotsController {

    @GetMapping(path = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    String robots() {
        return """
        User-agent: *
        Disallow: /app
        Disallow: /l/
        Disallow: /login
        """;
    }
}
