package com.example.parasol.core.domain.account;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Opens, finds and ends logins. */
@Service
public class LoginService {

    /**
     * Checks the password and opens a login. An unknown address takes the same time as a wrong
     * password.
     *
     * @return empty when address and password do not belong together
     * @throws com.example.parasol.core.domain.refusal.TooBusy when too many passwords are being
     *     checked
     */
    public Optional<Login> open(NewLogin newLogin) {
        throw new UnsupportedOperationException();
    }

    /** A live login with its account, in one query; empty once it was ended or has run out. */
    public Optional<Person> find(UUID loginId) {
        throw new UnsupportedOperationException();
    }

    /** Ends it, with all tokens and sockets that hang on it, in every process within a second. */
    public void end(UUID loginId) {
        throw new UnsupportedOperationException();
    }
}
