package com.example.parasol.core.domain.signup;

/**
 * What a stranger fills in to become a customer.
 *
 * @param address of the client from which he does
 */
public record NewSignup(String email, String password, String organization, String address) {

    /** Without the password, which must not reach a log. */
    @Override
    public String toString() {
        return "NewSignup[organization=%s]".formatted(organization);
    }
}
