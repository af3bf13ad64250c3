package com.example.parasol.core.domain.organization;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part of the directory.
 *
 * @param next where the next part starts ({@code after}), null at the end
 */
public record OrganizationPage(List<OrganizationEntry> items, @Nullable UUID next) {}
