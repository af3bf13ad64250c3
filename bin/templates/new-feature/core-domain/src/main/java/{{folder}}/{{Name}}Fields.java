package {{package}};

import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.PlainText;
import com.example.parasol.core.domain.refusal.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * What people write of {{a}} {{noun}}.
 *
{{parameters}}
 */
public record {{Name}}Fields({{components}}) {

    {{limits}}

    public {{Name}}Fields {
        {{normalized}}
    }

    void check() {
        var violations = new ArrayList<Violation>();
        {{checks}}
        Invalid.throwIfAny(violations);
    }
}
