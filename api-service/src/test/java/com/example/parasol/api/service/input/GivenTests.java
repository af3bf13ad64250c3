package com.example.parasol.api.service.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

class GivenTests {

    record Patch(@Nullable Given<String> name, @Nullable Given<List<Integer>> numbers) {}

    @Test
    void whatIsLeftOutIsNotGiven() {
        assertThat(read("{}")).isEqualTo(new Patch(null, null));
    }

    @Test
    void nullIsGiven() {
        assertThat(read("{\"name\": null, \"numbers\": null}"))
                .isEqualTo(new Patch(new Given<>(null), new Given<>(null)));
    }

    @Test
    void aValueIsGiven() {
        assertThat(read("{\"name\": \"x\", \"numbers\": [1, 2]}"))
                .isEqualTo(new Patch(new Given<>("x"), new Given<>(List.of(1, 2))));
    }

    @Test
    void aValueOfAnotherTypeIsRefusedWithItsPlace() {
        assertThatExceptionOfType(DatabindException.class)
                .isThrownBy(() -> read("{\"numbers\": [1, \"x\"]}"))
                .satisfies(refused -> {
                    assertThat(refused.getPath()).hasSize(2);
                    assertThat(refused.getPath().getLast().getIndex()).isEqualTo(1);
                });
    }

    private static Patch read(String json) {
        return JsonMapper.shared().readValue(json, Patch.class);
    }
}
