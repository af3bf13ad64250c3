package com.example.parasol.core.domain.invitation;

import com.example.parasol.core.domain.actor.Role;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody may join an organization, and has not done so yet.
 *
 * @param email to which it was sent
 * @param inviter what is called who sent it last
 */
public record Invitation(UUID id, String email, Role role, String inviter, Instant expiresAt) {}
