package com.example.parasol.core.domain.click;

import com.example.parasol.core.domain.clicksource.ClickSource;
import com.example.parasol.core.domain.link.Target;
import com.example.parasol.core.domain.link.Targets;
import org.springframework.stereotype.Service;

/** Leads visitors of short addresses on. */
@Service
public class Redirects {

    private final Targets targets;
    private final ClickBatches clicks;

    Redirects(Targets targets, ClickBatches clicks) {
        this.targets = targets;
        this.clicks = clicks;
    }

    /**
     * Follows a short address, in whatever case, and counts the click durably before it answers.
     *
     * @throws com.example.parasol.core.domain.refusal.TooBusy when clicks arrive faster than they
     *     can be written
     */
    public Redirect follow(String slug, ClickSource source) {
        return targets.find(slug)
                .map(target -> follow(target, source))
                .orElseGet(Redirect.Unknown::new);
    }

    private Redirect follow(Target target, ClickSource source) {
        if (target.archived()) {
            return new Redirect.Archived();
        }
        clicks.add(target.linkId(), source);
        return new Redirect.Found(target.uri());
    }
}
