package com.example.parasol.web.site.token;

import com.example.parasol.core.domain.login.Person;
import com.example.parasol.core.domain.token.DashboardToken;
import com.example.parasol.core.domain.token.TokenService;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TokenController {

    private final TokenService tokens;

    TokenController(TokenService tokens) {
        this.tokens = tokens;
    }

    @PostMapping(
            path = "/session/token",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<DashboardToken> issue(
            @AuthenticationPrincipal Person person,
            @RequestBody(required = false) @Nullable TokenRequest asked) {
        var organizationId = asked == null ? null : asked.organizationId();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(tokens.issue(person.login().id(), organizationId));
    }
}
