package com.example.parasol.umbrella;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** A page's device for passkeys, with a finger on it. */
final class PasskeyDevice {

    private static final String OPTIONS =
            """
            {"options": {"protocol": "ctap2", "transport": "internal", "hasResidentKey": true,
              "hasUserVerification": true, "isUserVerified": true}}
            """;

    private final CDPSession browser;
    private final String id;

    PasskeyDevice(Page page) {
        browser = page.context().newCDPSession(page);
        browser.send("WebAuthn.enable");
        id =
                browser.send(
                                "WebAuthn.addVirtualAuthenticator",
                                JsonParser.parseString(OPTIONS).getAsJsonObject())
                        .get("authenticatorId")
                        .getAsString();
    }

    void recognizeNobody() {
        var nobody = new JsonObject();
        nobody.addProperty("authenticatorId", id);
        nobody.addProperty("isUserVerified", false);
        browser.send("WebAuthn.setUserVerified", nobody);
    }
}
