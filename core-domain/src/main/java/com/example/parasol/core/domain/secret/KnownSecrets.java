package com.example.parasol.core.domain.secret;

import java.util.Set;

/**
 * What everybody knows: the secrets of development, as dev-kit brings them, and two of examples.
 */
final class KnownSecrets {

    static final String ENCRYPTION_KEY = "cGFyYXNvbC1kZXZlbG9wbWVudC1rZXktMzItYnl0ZXM=";
    static final String API_KEY = "parasol_live_ELJTj00ha6aoAwIJV0mvmu4Ic1h1yXGnDLSufaiDGBp2z8iHX";

    static final String CUSTOMER = "demo@example.com";
    static final String CUSTOMER_PASSWORD = "demo-demo-demo";
    static final String OPERATOR = "operator@example.com";
    static final String OPERATOR_PASSWORD = "operator-operator";

    private static final Set<String> ALL =
            Set.of(
                    ENCRYPTION_KEY,
                    API_KEY,
                    CUSTOMER_PASSWORD,
                    OPERATOR_PASSWORD,
                    "password",
                    "changeme");

    static boolean contain(String secret) {
        return ALL.contains(secret);
    }

    private KnownSecrets() {}
}
