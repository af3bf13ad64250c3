package com.example.parasol.api.service.limit;

import static java.util.stream.Collectors.toUnmodifiableMap;

import com.example.parasol.core.domain.actor.ApiKey;
import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.plan.Plan;
import com.example.parasol.core.domain.plan.Plans;
import com.example.parasol.core.domain.ratelimit.Allowance;
import com.example.parasol.core.domain.ratelimit.RateLimit;
import com.example.parasol.core.domain.ratelimit.RateLimiter;
import com.example.parasol.core.domain.throttle.ClientNetwork;
import com.example.parasol.core.domain.token.TokenHolder;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Counts requests. What a plan allows is the organization's, however many keys its programs hold:
 * otherwise 250 keys would be 250 times the limit. People at the dashboard are counted apart, each
 * by himself in each organization, so that a program that runs wild locks nobody out, and more
 * logins are not more requests.
 */
@Component
@EnableConfigurationProperties(LimitProperties.class)
public class LimitApi {
    private final RateLimiter limiter;
    private final Map<String, RateLimit> byPlan;
    private final RateLimit smallest;
    private final RateLimit person;
    private final RateLimit address;

    LimitApi(RateLimiter limiter, Plans plans, LimitProperties properties) {
        this.limiter = limiter;
        this.byPlan = plans.all().stream().collect(toUnmodifiableMap(Plan::id, LimitApi::ofPlan));
        this.smallest = ofPlan(plans.all().getFirst());
        this.person = RateLimit.perMinute("person", properties.person());
        this.address = RateLimit.perMinute("address", properties.address());
    }

    /** Counts a request of a caller who is known. */
    public Allowance take(TokenHolder holder) {
        return switch (holder.actor()) {
            case ApiKey key -> limiter.take(of(holder.plan()), key.organizationId().toString());
            case Member member ->
                    limiter.take(person, member.accountId() + "@" + member.organizationId());
        };
    }

    /** Counts a request of a caller of whom only his address is known. */
    public Allowance take(String clientAddress) {
        return limiter.take(address, ClientNetwork.of(clientAddress));
    }

    /** A plan that is no longer on the price list is taken for the cheapest. */
    private RateLimit of(String plan) {
        return byPlan.getOrDefault(plan, smallest);
    }

    private static RateLimit ofPlan(Plan plan) {
        return RateLimit.perMinute("plan", plan.limit("requests-per-minute"));
    }
}
