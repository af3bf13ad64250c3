package com.example.parasol.core.domain.disabling;

import com.example.parasol.core.domain.account.Account;
import com.example.parasol.core.domain.organization.Organization;
import java.util.List;

/**
 * A person, as operators see him.
 *
 * @param organizations to which he belongs, the oldest membership first
 */
public record AccountEntry(Account account, List<Organization> organizations) {}
