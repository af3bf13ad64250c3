package com.example.parasol.core.domain.organization;

/**
 * An organization as operators see it in a list.
 *
 * @param owner the address of its first owner
 * @param members how many people belong to it
 */
public record OrganizationEntry(Organization organization, String owner, long members) {}
