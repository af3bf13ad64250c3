package com.example.parasol.core.domain.webhookendpoint;

import com.example.parasol.core.domain.outgoing.OutgoingUrls;
import com.example.parasol.core.domain.refusal.PlainText;
import com.example.parasol.core.domain.refusal.Violation;
import com.example.parasol.core.domain.webhook.Webhooks;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an endpoint may be. */
@Component
class WebhookEndpointRules {

    private static final int MAX_DESCRIPTION = 200;

    private final OutgoingUrls urls;
    private final Webhooks webhooks;

    WebhookEndpointRules(OutgoingUrls urls, Webhooks webhooks) {
        this.urls = urls;
        this.webhooks = webhooks;
    }

    /** All that is wrong; null fields are not looked at. */
    List<Violation> check(
            @Nullable String url, @Nullable String description, @Nullable List<String> events) {
        var violations = new ArrayList<Violation>();
        if (url != null) {
            urls.check("url", url).ifPresent(violations::add);
        }
        if (description != null
                && (PlainText.length(description.strip()) > MAX_DESCRIPTION
                        || !PlainText.isClean(description))) {
            violations.add(
                    new Violation(
                            "description",
                            "length",
                            "Use at most %d characters".formatted(MAX_DESCRIPTION)));
        }
        if (events != null && (events.isEmpty() || !webhooks.types().containsAll(events))) {
            violations.add(
                    new Violation(
                            "events",
                            events.isEmpty() ? "required" : "event",
                            "Choose among " + String.join(", ", webhooks.types())));
        }
        return violations;
    }

    static List<String> events(List<String> chosen) {
        return chosen.stream().distinct().sorted().toList();
    }
}
