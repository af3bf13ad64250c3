package com.example.parasol.core.domain.account;

import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.refusal.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person may know of himself. */
@Service
public class AccountService {

    private final AccountRepository accounts;

    AccountService(AccountRepository accounts) {
        this.accounts = accounts;
    }

    @Transactional(readOnly = true)
    public Account current(Member member) {
        return accounts.findById(member.accountId())
                .map(AccountEntity::toRecord)
                .orElseThrow(() -> new NotFound("account", member.accountId()));
    }
}
