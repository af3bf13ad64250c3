package com.example.parasol.core.domain.signup;

import org.springframework.stereotype.Service;

/** Makes an account with its first organization. */
@Service
public class SignupService {

    /**
     * Signs up. Whoever asks cannot tell whether the address was already taken.
     *
     * @throws com.example.parasol.core.domain.refusal.Invalid for fields email, password,
     *     organization
     * @throws com.example.parasol.core.domain.refusal.TooBusy when too many passwords are being
     *     hashed
     */
    public void signUp(NewSignup signup) {
        throw new UnsupportedOperationException();
    }
}
