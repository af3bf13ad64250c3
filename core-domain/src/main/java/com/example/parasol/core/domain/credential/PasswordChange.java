package com.example.parasol.core.domain.credential;

/**
 * Another password for an account.
 *
 * @param present proves that it is its owner who asks
 */
public record PasswordChange(String present, String password) {

    /** Without the passwords, which must not reach a log. */
    @Override
    public String toString() {
        return "PasswordChange[]";
    }
}
