package com.example.parasol.core.domain.subscription;

import com.example.parasol.core.domain.actor.Actor;
import com.example.parasol.core.domain.audit.Audit;
import com.example.parasol.core.domain.organization.Subscriber;
import com.example.parasol.core.domain.organization.Subscribers;
import com.example.parasol.core.domain.plan.Period;
import com.example.parasol.core.domain.plan.Plan;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one way to another plan, whoever asks for it: it must fit, and its owners hear of it. */
@Component
class PlanChange {

    private final Subscribers subscribers;
    private final PlanUses uses;
    private final PlanNews news;
    private final Audit audit;

    PlanChange(Subscribers subscribers, PlanUses uses, PlanNews news, Audit audit) {
        this.subscribers = subscribers;
        this.uses = uses;
        this.news = news;
        this.audit = audit;
    }

    /**
     * Gives a locked organization the plan.
     *
     * @param details for the audit trail
     * @throws com.example.parasol.core.domain.refusal.Invalid when it does not fit
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void apply(
            Actor actor,
            Subscriber locked,
            Plan plan,
            @Nullable Period period,
            Map<String, String> details) {
        var organization = locked.organization();
        uses.requireRoom(organization.id(), plan);
        subscribers.subscribe(organization.id(), plan.id(), period);
        news.tell(organization, plan);
        var all = new TreeMap<>(details);
        all.put("from", organization.plan());
        all.put("to", plan.id());
        audit.record(actor, "plan.changed", organization.id(), all);
    }
}
