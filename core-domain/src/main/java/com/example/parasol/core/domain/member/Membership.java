package com.example.parasol.core.domain.member;

import com.example.parasol.core.domain.actor.Role;
import java.util.UUID;

/** Somebody belongs to an organization. */
public record Membership(UUID organizationId, UUID accountId, Role role) {}
