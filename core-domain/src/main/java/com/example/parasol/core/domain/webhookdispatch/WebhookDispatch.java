package com.example.parasol.core.domain.webhookdispatch;

import com.example.parasol.core.domain.background.BackgroundThread;
import com.example.parasol.core.domain.event.LiveEvents;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Has new deliveries sent when it hears of them, and others when their time has come. Processes
 * need not take turns at it, so it is no job of the queue, which would write to its table each
 * time.
 */
@Component
@ConditionalOnBooleanProperty("parasol.jobs.enabled")
class WebhookDispatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(WebhookDispatch.class);

    private static final Duration STOPPING = Duration.ofSeconds(5);

    private final WebhookDispatcher dispatcher;
    private final Duration pollInterval;
    private final Semaphore news = new Semaphore(0);
    private final BackgroundThread thread =
            new BackgroundThread("webhook-dispatch", this::run, news::release, STOPPING);

    WebhookDispatch(
            WebhookDispatcher dispatcher,
            @Value("${parasol.jobs.poll-interval}") Duration pollInterval,
            LiveEvents live) {
        this.dispatcher = dispatcher;
        this.pollInterval = pollInterval;
        live.onJob(news::release);
    }

    private void run() throws InterruptedException {
        var works = true;
        while (thread.goesOn()) {
            works = look(works);
            var _ = news.tryAcquire(pollInterval.toMillis(), TimeUnit.MILLISECONDS);
            news.drainPermits();
        }
    }

    /** Says once that it does not work. */
    private boolean look(boolean worked) {
        try {
            dispatcher.fill();
            return true;
        } catch (RuntimeException e) {
            if (worked) {
                log.warn("Webhooks wait, what is due cannot be read: {}", e.getMessage());
            }
            return false;
        }
    }

    @Override
    public void start() {
        thread.start();
    }

    @Override
    public void stop() {
        thread.stop();
    }

    @Override
    public boolean isRunning() {
        return thread.isRunning();
    }
}
