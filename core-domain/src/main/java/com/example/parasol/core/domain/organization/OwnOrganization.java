package com.example.parasol.core.domain.organization;

import com.example.parasol.core.domain.actor.Role;
import org.jspecify.annotations.Nullable;

/**
 * An organization as one of the caller's own.
 *
 * @param role what he is in it; null for a program
 */
public record OwnOrganization(Organization organization, @Nullable Role role) {}
