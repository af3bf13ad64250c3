package com.example.parasol.core.domain.linkimport;

import com.example.parasol.core.domain.event.LiveChannel;
import com.example.parasol.core.domain.event.LiveEvent;
import com.example.parasol.core.domain.webhook.WebhookEvent;
import com.example.parasol.core.domain.webhook.WebhookEventType;
import com.example.parasol.core.domain.webhook.Webhooks;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Tells how far imports are. */
@Component
class ImportEvents {

    private static final String FINISHED = "import.finished";

    @Configuration(proxyBeanMethods = false)
    static class Type {

        @Bean
        WebhookEventType importFinishedType() {
            return new WebhookEventType(FINISHED);
        }
    }

    private final LiveChannel live;
    private final Webhooks webhooks;
    private final Clock clock;

    ImportEvents(LiveChannel live, Webhooks webhooks, Clock clock) {
        this.live = live;
        this.webhooks = webhooks;
        this.clock = clock;
    }

    void created(Import made) {
        tell("import.created", made);
    }

    void progressed(Import running) {
        tell("import.progressed", running);
    }

    /** Servers are told of the whole import, not of each link: there may be ten thousand. */
    void finished(Import finished) {
        tell(FINISHED, finished);
        ended(finished);
    }

    /** For a server both are an end, and the state says which. */
    void failed(Import failed) {
        tell("import.failed", failed);
        ended(failed);
    }

    private void ended(Import subject) {
        webhooks.publish(
                new WebhookEvent(
                        FINISHED, subject.organizationId(), shape(subject), clock.instant()));
    }

    private void tell(String type, Import subject) {
        live.publish(
                new LiveEvent(type, subject.organizationId(), shape(subject), clock.instant()));
    }

    /** In the shape in which the API shows it; what is null there is left out. */
    private static Map<String, Object> shape(Import subject) {
        var shape = new HashMap<String, Object>();
        shape.put("id", subject.id().toString());
        shape.put("state", subject.state().name().toLowerCase(Locale.ROOT));
        shape.put("rows", subject.rows());
        shape.put("done", subject.done());
        shape.put("created", subject.created());
        shape.put("skipped", subject.skipped());
        shape.put("failed", subject.failed());
        shape.put("createdAt", subject.createdAt().toString());
        if (subject.finishedAt() != null) {
            shape.put("finishedAt", subject.finishedAt().toString());
        }
        return shape;
    }
}
