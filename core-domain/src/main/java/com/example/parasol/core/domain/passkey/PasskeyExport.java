package com.example.parasol.core.domain.passkey;

import com.example.parasol.core.domain.actor.AccountHolder;
import com.example.parasol.core.domain.export.ExportPart;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class PasskeyExport implements ExportPart {

    private final Passkeys passkeys;

    PasskeyExport(Passkeys passkeys) {
        this.passkeys = passkeys;
    }

    @Override
    public String name() {
        return "passkeys";
    }

    @Override
    public List<Passkey> of(AccountHolder actor) {
        return passkeys.list(actor.accountId());
    }
}
