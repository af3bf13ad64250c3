package com.example.parasol.core.domain.subscription;

import java.util.UUID;

/** What comes of choosing a plan. */
public sealed interface Outcome {

    /** The organization has it. */
    record Changed() implements Outcome {}

    /** It gets it when this purchase is paid. */
    record ToPay(UUID purchaseId) implements Outcome {}

    /** No checkout sells it: people do, at this mail address. */
    record ToTalk(String contact) implements Outcome {}
}
