package com.example.parasol.web.site.account;

import com.example.parasol.core.domain.account.Account;
import com.example.parasol.core.domain.account.Profile;
import java.util.Objects;

/** What was typed, so that a refused form can show it again; what is missing counts as empty. */
record ProfileForm(String name, String timeZone) {

    ProfileForm {
        name = Objects.requireNonNullElse(name, "").strip();
        timeZone = Objects.requireNonNullElse(timeZone, "");
    }

    static ProfileForm of(Account account) {
        return new ProfileForm(
                Objects.requireNonNullElse(account.name(), ""), account.timeZone().getId());
    }

    Profile toProfile() {
        return new Profile(name, timeZone);
    }
}
