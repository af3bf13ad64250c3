package com.example.parasol.core.domain.disabling;

import com.example.parasol.core.domain.account.Accounts;
import com.example.parasol.core.domain.actor.Operator;
import com.example.parasol.core.domain.audit.Audit;
import com.example.parasol.core.domain.organization.OrganizationService;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All people, for operators; every look-up is audited. */
@Service
public class AccountDirectory {

    private final Accounts accounts;
    private final OrganizationService organizations;
    private final Audit audit;

    AccountDirectory(Accounts accounts, OrganizationService organizations, Audit audit) {
        this.accounts = accounts;
        this.organizations = organizations;
        this.audit = audit;
    }

    @Transactional
    public Optional<AccountEntry> get(Operator operator, UUID accountId) {
        audit.record(operator, "account.viewed", accountId);
        return accounts.find(accountId)
                .map(found -> new AccountEntry(found.account(), organizations.of(accountId)));
    }
}
