package com.example.parasol.core.domain.login;

import com.example.parasol.core.domain.actor.AccountHolder;
import com.example.parasol.core.domain.export.ExportPart;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where somebody is or was logged in, as long as we remember it. */
@Component
class LoginExport implements ExportPart {

    private final LoginRepository logins;

    LoginExport(LoginRepository logins) {
        this.logins = logins;
    }

    record Row(
            String device,
            String address,
            Instant authenticatedAt,
            Instant lastUse,
            @Nullable Instant endedAt) {}

    @Override
    public String name() {
        return "logins";
    }

    /** The newest first. */
    @Override
    public List<Row> of(AccountHolder actor) {
        return logins.findByAccountIdOrderByIdDesc(actor.accountId()).stream()
                .map(LoginEntity::toRecord)
                .map(login ->
                        new Row(
                                login.device(),
                                login.address(),
                                login.authenticatedAt(),
                                login.lastUse(),
                                login.endedAt()))
                .toList();
    }
}
