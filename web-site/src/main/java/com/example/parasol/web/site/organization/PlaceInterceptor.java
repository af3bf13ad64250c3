package com.example.parasol.web.site.organization;

import com.example.parasol.core.domain.actor.Permission;
import com.example.parasol.core.domain.invitation.InvitationService;
import com.example.parasol.core.domain.organization.OrganizationService;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** {@code ${place}} in every template below {@code /organization}, whoever's page it is. */
@Component
class PlaceInterceptor implements HandlerInterceptor {

    private final CurrentMember current;
    private final OrganizationService organizations;
    private final InvitationService invitations;

    PlaceInterceptor(
            CurrentMember current,
            OrganizationService organizations,
            InvitationService invitations) {
        this.current = current;
        this.organizations = organizations;
        this.invitations = invitations;
    }

    @Override
    public void postHandle(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable ModelAndView page) {
        var view = page == null ? null : page.getViewName();
        if (page != null && view != null && !view.startsWith("redirect:")) {
            var member = current.of(new ServletWebRequest(request, response));
            var seats =
                    member.filter(one -> one.permissions().contains(Permission.MEMBERS_WRITE))
                            .flatMap(invitations::seats);
            var all = organizations.of(current.person().account().id());
            page.addObject("place", Place.of(member.orElse(null), all, seats.orElse(null)));
        }
    }
}
