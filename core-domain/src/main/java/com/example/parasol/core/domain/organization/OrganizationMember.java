package com.example.parasol.core.domain.organization;

import com.example.parasol.core.domain.actor.Role;
import java.time.Instant;
import java.util.UUID;

/** Somebody who belongs to an organization, as operators see him. */
public record OrganizationMember(UUID accountId, String email, Role role, Instant since) {}
