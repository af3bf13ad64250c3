package com.example.parasol.core.domain.operator;

import com.example.parasol.core.domain.account.NewLogin;
import com.example.parasol.core.domain.actor.Operator;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Opens, finds and ends operators' logins; every login and refusal is audited. */
@Service
public class OperatorService {

    /**
     * Checks the password and opens a login; an unknown address takes the same time.
     *
     * @return empty when address and password do not belong together
     * @throws com.example.parasol.core.domain.refusal.TooBusy when too many passwords are being
     *     checked
     */
    public Optional<OperatorLogin> open(NewLogin newLogin) {
        throw new UnsupportedOperationException();
    }

    /** The operator behind a live login; empty once it was ended or has run out. */
    public Optional<Operator> find(UUID loginId) {
        throw new UnsupportedOperationException();
    }

    public void end(UUID loginId) {
        throw new UnsupportedOperationException();
    }
}
