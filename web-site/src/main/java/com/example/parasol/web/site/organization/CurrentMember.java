package com.example.parasol.web.site.organization;

import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.login.Person;
import com.example.parasol.core.domain.member.MemberService;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;

/**
 * The caller as a member of the organization for which his login acts; asked for by pages of
 * organizations only, once per request.
 */
@Component
class CurrentMember {

    private static final String ATTRIBUTE = CurrentMember.class.getName();

    private final MemberService members;

    CurrentMember(MemberService members) {
        this.members = members;
    }

    /** Empty when he belongs to none. */
    Optional<Member> of(RequestAttributes request) {
        if (request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST)
                instanceof Member known) {
            return Optional.of(known);
        }
        var found = members.current(person().actor());
        found.ifPresent(
                member -> request.setAttribute(ATTRIBUTE, member, RequestAttributes.SCOPE_REQUEST));
        return found;
    }

    /** Only routes for people who are logged in ask. */
    Person person() {
        var caller = SecurityContextHolder.getContext().getAuthentication();
        if (caller == null || !(caller.getPrincipal() instanceof Person person)) {
            throw new IllegalStateException("A page of organizations needs a login");
        }
        return person;
    }
}
