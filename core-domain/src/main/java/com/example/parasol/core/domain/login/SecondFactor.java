package com.example.parasol.core.domain.login;

import java.util.UUID;

/** One kind of what proves, beside a password or a mailed link, who somebody is. */
public interface SecondFactor {

    /**
     * Whether the account has it: then every login waits for it, or for another one that it has.
     */
    boolean isSetUp(UUID accountId);

    /** The account has it no more: whoever set it up was not its owner. */
    void drop(UUID accountId);
}
