package com.example.parasol.core.domain.account;

import com.example.parasol.core.domain.actor.AccountHolder;
import com.example.parasol.core.domain.export.ExportPart;
import com.example.parasol.core.domain.refusal.NotFound;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class AccountExport implements ExportPart {

    private final AccountRepository accounts;

    AccountExport(AccountRepository accounts) {
        this.accounts = accounts;
    }

    record Row(
            UUID id,
            String email,
            @Nullable String name,
            String timeZone,
            @Nullable Instant confirmedAt,
            Instant createdAt) {}

    @Override
    public String name() {
        return "account";
    }

    @Override
    public Row of(AccountHolder actor) {
        return accounts.findById(actor.accountId())
                .map(AccountEntity::toRecord)
                .map(account ->
                        new Row(
                                account.id(),
                                account.email(),
                                account.name(),
                                account.timeZone().getId(),
                                account.confirmedAt(),
                                account.createdAt()))
                .orElseThrow(() -> new NotFound("account", actor.accountId()));
    }
}
