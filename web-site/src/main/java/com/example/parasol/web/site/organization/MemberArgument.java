package com.example.parasol.web.site.organization;

import com.example.parasol.core.domain.actor.Member;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers who take a {@link Member} the caller in his current organization. */
@Component
class MemberArgument implements HandlerMethodArgumentResolver {

    private final CurrentMember current;

    MemberArgument(CurrentMember current) {
        this.current = current;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Member.class;
    }

    @Override
    public Member resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders)
            throws NoOrganization {
        return current.of(request).orElseThrow(NoOrganization::new);
    }
}
