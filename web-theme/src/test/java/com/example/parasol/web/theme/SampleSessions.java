package com.example.parasol.web.theme;

import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;

/** Sessions of which one cannot be read and one cannot be saved. */
class SampleSessions extends MapSessionRepository {

    static final String UNREADABLE = "unreadable";
    static final UUID UNSAVABLE = UUID.fromString("0190a000-0000-7000-8000-000000000003");

    final AtomicInteger attempts = new AtomicInteger();

    SampleSessions() {
        super(new ConcurrentHashMap<>());
    }

    @Override
    public @Nullable MapSession findById(String id) {
        if (id.equals(UNREADABLE)) {
            attempts.incrementAndGet();
            throw new DataAccessResourceFailureException("down");
        }
        return super.findById(id);
    }

    @Override
    public void save(MapSession session) {
        if (UNSAVABLE.toString().equals(session.getAttribute("login"))) {
            throw new DataAccessResourceFailureException("down");
        }
        super.save(session);
    }
}
