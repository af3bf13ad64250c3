package com.example.parasol.core.domain.operator;

/** An operator to be made. */
public record NewOperator(String email, String password) {

    /** Without the password, which must not reach a log. */
    @Override
    public String toString() {
        return "NewOperator[email=%s]".formatted(email);
    }
}
