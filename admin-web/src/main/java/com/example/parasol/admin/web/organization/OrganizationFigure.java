package com.example.parasol.admin.web.organization;

import com.example.parasol.core.domain.actor.Operator;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** A number that a feature shows for each organization: a bean in a file of the feature's own. */
interface OrganizationFigure {

    /** The message key of its name. */
    String label();

    /** The limit of the plans that it counts against, as in {@code plans.yaml}. */
    String limit();

    /** The numbers of all these organizations at once. */
    Map<UUID, Long> of(Operator operator, Collection<UUID> organizationIds);
}
