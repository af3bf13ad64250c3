package com.example.parasol.core.domain.actor;

import java.time.Instant;
import java.util.UUID;

/**
 * A person, logged in, who acts for himself: in what belongs to him and to no organization.
 *
 * @param authenticatedAt when he last proved who he is
 */
public record AccountHolder(UUID accountId, UUID loginId, Instant authenticatedAt)
        implements Actor {}
