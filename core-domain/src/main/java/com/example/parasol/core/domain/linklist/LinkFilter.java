package com.example.parasol.core.domain.linklist;

import com.example.parasol.core.domain.link.Link.State;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.PlainText;
import com.example.parasol.core.domain.refusal.Violation;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which links are wanted; null lets all through.
 *
 * @param tag one of the link's tags, exactly
 * @param text a part of the slug or the target, in any case
 */
public record LinkFilter(@Nullable State state, @Nullable String tag, @Nullable String text) {

    public static final LinkFilter NONE = new LinkFilter(null, null, null);

    private static final int MAX = 100;

    /**
     * @throws Invalid for fields tag, text: 1 to 100 characters in one line
     */
    public LinkFilter {
        var violations = new ArrayList<Violation>();
        if (!isWords(tag)) {
            violations.add(violation("tag"));
        }
        if (!isWords(text)) {
            violations.add(violation("text"));
        }
        Invalid.throwIfAny(violations);
    }

    /** What is asked for, by name, for the audit trail. */
    Map<String, String> described() {
        var described = new TreeMap<String, String>();
        if (state != null) {
            described.put("state", state.name().toLowerCase(Locale.ROOT));
        }
        if (tag != null) {
            described.put("tag", tag);
        }
        if (text != null) {
            described.put("text", text);
        }
        return described;
    }

    private static boolean isWords(@Nullable String given) {
        return given == null
                || !given.isEmpty() && PlainText.length(given) <= MAX && PlainText.isClean(given);
    }

    private static Violation violation(String field) {
        return new Violation(field, "length", "Use 1 to %d characters in one line".formatted(MAX));
    }
}
