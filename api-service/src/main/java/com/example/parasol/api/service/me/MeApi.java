package com.example.parasol.api.service.me;

import com.example.parasol.api.service.problem.ProblemType;
import com.example.parasol.api.service.problem.Refused;
import com.example.parasol.core.domain.account.AccountService;
import com.example.parasol.core.domain.actor.ApiKey;
import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.actor.Permission;
import com.example.parasol.core.domain.actor.TenantActor;
import com.example.parasol.core.domain.key.ApiKeyService;
import com.example.parasol.core.domain.organization.OrganizationService;
import com.example.parasol.core.domain.plan.Plans;
import com.example.parasol.core.domain.refusal.NotFound;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The caller himself; every token may ask. */
@Component
public class MeApi {
    private final AccountService accounts;
    private final OrganizationService organizations;
    private final ApiKeyService keys;
    private final Plans plans;

    MeApi(
            AccountService accounts,
            OrganizationService organizations,
            ApiKeyService keys,
            Plans plans) {
        this.accounts = accounts;
        this.organizations = organizations;
        this.keys = keys;
        this.plans = plans;
    }

    /**
     * Shows the caller.
     *
     * @throws Refused as unauthenticated, when his token ended since he was let in
     */
    public MeResource get(TenantActor actor) {
        try {
            return find(actor);
        } catch (NotFound ended) {
            throw new Refused(ProblemType.UNAUTHENTICATED);
        }
    }

    private MeResource find(TenantActor actor) {
        var organization = organizations.current(actor);
        var shown = new MeResource.Organization(organization.id(), organization.name());
        var plan = plan(organization.plan());
        return switch (actor) {
            case Member member ->
                    new MeResource(
                            account(member),
                            shown,
                            member.role().name().toLowerCase(Locale.ROOT),
                            scopes(member),
                            plan,
                            member.authenticatedAt(),
                            null);
            case ApiKey key -> new MeResource(null, shown, null, scopes(key), plan, null, key(key));
        };
    }

    private MeResource.Account account(Member member) {
        var account = accounts.current(member);
        return new MeResource.Account(account.id(), account.email(), account.name());
    }

    private MeResource.Key key(ApiKey key) {
        return new MeResource.Key(key.id(), keys.current(key).name());
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
