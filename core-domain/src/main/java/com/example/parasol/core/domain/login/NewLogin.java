package com.example.parasol.core.domain.login;

/** What a person who logs in presents. */
public record NewLogin(String email, String password, String device, String address) {

    /** Without the password, which must not reach a log. */
    @Override
    public String toString() {
        return "NewLogin[address=%s]".formatted(address);
    }
}
