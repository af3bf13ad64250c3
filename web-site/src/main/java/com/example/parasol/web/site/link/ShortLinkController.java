package com.example.parasol.web.site.link;

import com.example.parasol.core.domain.click.Redirect;
import com.example.parasol.core.domain.click.Redirects;
import com.example.parasol.core.domain.clicksource.ClickSource;
import com.example.parasol.core.domain.link.Target;
import com.example.parasol.core.domain.link.Targets;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

@Controller
class ShortLinkController {

    private final Redirects redirects;
    private final Targets targets;

    ShortLinkController(Redirects redirects, Targets targets) {
        this.redirects = redirects;
        this.targets = targets;
    }

    @GetMapping("/l/{slug}")
    ModelAndView follow(
            @PathVariable String slug,
            @RequestHeader(name = HttpHeaders.REFERER, required = false) @Nullable String referrer,
            @RequestHeader(name = HttpHeaders.USER_AGENT, required = false)
                    @Nullable String agent) {
        return answer(redirects.follow(slug, ClickSource.of(referrer, agent)));
    }

    /** Programs that only look, before they follow or instead of it, are not clicks. */
    @RequestMapping(path = "/l/{slug}", method = RequestMethod.HEAD)
    ModelAndView look(@PathVariable String slug) {
        return answer(
                targets.find(slug)
                        .map(ShortLinkController::uncounted)
                        .orElseGet(Redirect.Unknown::new));
    }

    private static Redirect uncounted(Target target) {
        return target.archived() ? new Redirect.Archived() : new Redirect.Found(target.uri());
    }

    private static ModelAndView answer(Redirect redirect) {
        return switch (redirect) {
            case Redirect.Found(var target) -> new ModelAndView(to(target.toASCIIString()));
            case Redirect.Archived() -> new ModelAndView("link/archived", HttpStatus.GONE);
            case Redirect.Unknown() -> new ModelAndView("link/unknown", HttpStatus.NOT_FOUND);
        };
    }

    /** Not Spring's redirect: the target is taken exactly as it was stored. */
    private static View to(String target) {
        return (model, request, response) -> {
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader(HttpHeaders.LOCATION, target);
            response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        };
    }
}
