package com.example.parasol.api.service.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.Violation;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequiredTests {

    @Test
    void whatIsThereIsRead() {
        assertThat(Required.<String>read(required -> required.text("name", "x"))).isEqualTo("x");
        assertThat(Required.<Integer>read(required -> required.value("number", 1, 0))).isOne();
        assertThat(Required.<List<String>>read(required -> required.texts("list", List.of("x"))))
                .containsExactly("x");
    }

    @Test
    void allThatIsMissingIsNamedAtOnce() {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() ->
                        Required.<String>read(required ->
                                required.text("name", null)
                                        + required.value("number", null, 0)
                                        + required.texts("list", null)
                                        + required.texts("more", Arrays.asList("x", null, null))))
                .satisfies(refused ->
                        assertThat(refused.violations())
                                .map(Violation::field)
                                .containsExactly("name", "number", "list", "more/1", "more/2"));
    }
}
