package com.example.parasol.core.domain.refusal;

/** The caller is logged in and may do this, but must prove once more who he is. */
public final class LoginTooOld extends DomainException {

    public LoginTooOld() {
        super("This needs a login of the last ten minutes: log in again");
    }
}
