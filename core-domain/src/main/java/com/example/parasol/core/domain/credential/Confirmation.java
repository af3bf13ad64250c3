package com.example.parasol.core.domain.credential;

/**
 * What somebody presents to prove once more who he is.
 *
 * @param code of his app or for recovery; whatever without a second factor
 */
public record Confirmation(String password, String code) {

    /** Without either, which must not reach a log. */
    @Override
    public String toString() {
        return "Confirmation[]";
    }
}
