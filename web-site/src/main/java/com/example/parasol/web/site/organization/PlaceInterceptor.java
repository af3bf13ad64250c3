package com.example.parasol.web.site.organization;

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

    PlaceInterceptor(CurrentMember current, OrganizationService organizations) {
        this.current = current;
        this.organizations = organizations;
    }

    @Override
    public void postHandle(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable ModelAndView page) {
        var view = page == null ? null : page.getViewName();
        if (page != null && view != null && !view.startsWith("redirect:")) {
            var member = current.of(new ServletWebRequest(request, response)).orElse(null);
            var all = organizations.of(current.person().account().id());
            page.addObject("place", Place.of(member, all));
        }
    }
}
