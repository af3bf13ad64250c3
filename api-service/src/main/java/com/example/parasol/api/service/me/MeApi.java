package com.example.parasol.api.service.me;

import com.example.parasol.api.service.problem.ProblemType;
import com.example.parasol.api.service.problem.Refused;
import com.example.parasol.core.domain.actor.ApiKey;
import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.actor.Permission;
import com.example.parasol.core.domain.actor.TenantActor;
import com.example.parasol.core.domain.me.MeService;
import com.example.parasol.core.domain.plan.Plans;
import com.example.parasol.core.domain.refusal.NotFound;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The caller himself; every token may ask. */
@Component
public class MeApi {
    private final MeService me;
    private final Plans plans;

    MeApi(MeService me, Plans plans) {
        this.me = me;
        this.plans = plans;
    }

    /**
     * Shows the caller.
     *
     * @throws Refused as unauthenticated, when his token ended since he was let in
     */
    public MeResource get(TenantActor actor) {
        try {
            return switch (actor) {
                case Member member -> person(member);
                case ApiKey key -> program(key);
            };
        } catch (NotFound ended) {
            throw new Refused(ProblemType.UNAUTHENTICATED);
        }
    }

    private MeResource person(Member member) {
        var current = me.current(member);
        return new MeResource(
                new MeResource.Account(member.accountId(), current.email(), current.name()),
                new MeResource.Organization(member.organizationId(), current.organization()),
                member.role().name().toLowerCase(Locale.ROOT),
                scopes(member),
                plan(current.plan()),
                member.authenticatedAt(),
                null);
    }

    private MeResource program(ApiKey key) {
        var current = me.current(key);
        return new MeResource(
                null,
                new MeResource.Organization(key.organizationId(), current.organization()),
                null,
                scopes(key),
                plan(current.plan()),
                null,
                new MeResource.Key(key.id(), current.name()));
    }

    /** Of one that is no longer on the price list only the id is known. */
    private MeResource.Plan plan(String id) {
        return plans.find(id)
                .map(plan -> new MeResource.Plan(id, plan.name(), plan.limits()))
                .orElseGet(() -> new MeResource.Plan(id, id, Map.of()));
    }

    private static List<String> scopes(TenantActor actor) {
        return actor.permissions().stream().map(Permission::scope).sorted().toList();
    }
}
