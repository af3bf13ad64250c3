package com.example.parasol.api.service.caller;

import com.example.parasol.core.domain.actor.TenantActor;
import com.example.parasol.core.domain.token.TokenHolder;
import com.example.parasol.core.domain.token.TokenService;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells callers by their tokens; the API knows no other way. */
@Component
public class CallerApi {
    private final TokenService tokens;

    CallerApi(TokenService tokens) {
        this.tokens = tokens;
    }

    /** Empty when the token is malformed, unknown, expired or revoked. */
    public Optional<TokenHolder> find(String bearer) {
        return tokens.find(bearer);
    }

    /** The same, for who wants to know no more. */
    public Optional<TenantActor> authenticate(String bearer) {
        return tokens.authenticate(bearer);
    }

    /** When the caller's token ends by itself; empty when it does not. */
    public Optional<Instant> end(TenantActor actor, String bearer) {
        return tokens.end(actor, bearer);
    }
}
