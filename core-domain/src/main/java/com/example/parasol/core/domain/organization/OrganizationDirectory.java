package com.example.parasol.core.domain.organization;

import com.example.parasol.core.domain.actor.Operator;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** All organizations, for operators; every look-up is audited. */
@Service
public class OrganizationDirectory {

    /**
     * Organizations whose name, or a member's address, contains the text; the newest first.
     *
     * @param after the last id of the part before
     * @param limit 1 to 100
     */
    public OrganizationPage search(
            Operator operator, String text, @Nullable UUID after, int limit) {
        throw new UnsupportedOperationException();
    }

    public Optional<OrganizationEntry> get(Operator operator, UUID organizationId) {
        throw new UnsupportedOperationException();
    }
}
