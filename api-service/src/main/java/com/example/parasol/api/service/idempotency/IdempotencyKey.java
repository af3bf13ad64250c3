package com.example.parasol.api.service.idempotency;

import com.example.parasol.api.service.problem.Problem;
import com.example.parasol.api.service.problem.ProblemType;
import com.example.parasol.api.service.problem.Refused;
import java.util.List;
import java.util.regex.Pattern;

/** The caller's own name for what he wants done once. */
public record IdempotencyKey(String text) {
    private static final Pattern VISIBLE_ASCII = Pattern.compile("[!-~]{1,255}");

    /**
     * Reads it from all values that were sent.
     *
     * @throws Refused as malformed, when there are several, or one that is no key
     */
    public static IdempotencyKey parse(List<String> values) {
        if (values.size() != 1 || !VISIBLE_ASCII.matcher(values.getFirst()).matches()) {
            throw new Refused(
                    Problem.of(
                            ProblemType.MALFORMED,
                            "Send one Idempotency-Key of 1 to 255 visible ASCII characters."));
        }
        return new IdempotencyKey(values.getFirst());
    }
}
