package com.example.parasol.core.domain.click;

import com.example.parasol.core.domain.actor.TenantActor;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Reports clicks to the organization that owns the link. */
@Service
public class ClickService {

    /**
     * Clicks per UTC day, ascending, ending today, zeros included.
     *
     * @param days 1 to 365
     * @throws com.example.parasol.core.domain.refusal.Invalid for field days
     */
    public List<DayClicks> perDay(TenantActor actor, UUID linkId, int days) {
        throw new UnsupportedOperationException();
    }
}
