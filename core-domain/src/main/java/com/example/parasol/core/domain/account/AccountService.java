package com.example.parasol.core.domain.account;

import com.example.parasol.core.domain.actor.Member;
import org.springframework.stereotype.Service;

/** What a person may know of himself. */
@Service
public class AccountService {

    public Account current(Member member) {
        throw new UnsupportedOperationException();
    }
}
