package com.example.parasol.core.domain.export;

import com.example.parasol.core.domain.actor.AccountHolder;
import com.example.parasol.core.domain.audit.Audit;
import java.time.Clock;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what all features know of a person. */
@Service
public class ExportService {

    private final List<ExportPart> parts;
    private final Audit audit;
    private final Clock clock;

    ExportService(List<ExportPart> parts, Audit audit, Clock clock) {
        this.parts = parts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Everything about the caller himself; that he asked is a part of it. */
    @Transactional
    public Export export(AccountHolder actor) {
        audit.record(actor, "account.exported", actor.accountId());
        var all = new TreeMap<String, Object>();
        parts.forEach(part -> all.put(part.name(), part.of(actor)));
        return new Export(clock.instant(), all);
    }
}
