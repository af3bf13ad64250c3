package com.example.parasol.api.service.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.parasol.core.domain.refusal.Invalid;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageRequestTests {
    private static final UUID ID = UUID.randomUUID();

    @Test
    void twentyComeUnlessAnotherNumberIsAskedFor() {
        assertThat(PageRequest.of(null, null)).isEqualTo(new PageRequest(null, 20));
        assertThat(PageRequest.of(null, 7).limit()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 101, Integer.MAX_VALUE})
    void anUnreasonableNumberIsRefused(int limit) {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> PageRequest.of(null, limit));
    }

    @Test
    void aFullPageLeadsToTheNext() {
        var page = page(3, List.of(5, 4, 3, 2));

        assertThat(page.items()).containsExactly("5", "4", "3");
        assertThat(Cursor.parse(String.valueOf(page.next())).at())
                .isEqualTo(Instant.ofEpochSecond(3));
    }

    @Test
    void theLastPageLeadsNowhere() {
        assertThat(page(3, List.of(5, 4, 3)).next()).isNull();
        assertThat(page(3, List.of()).next()).isNull();
    }

    private static Page<String> page(int limit, List<Integer> rows) {
        return PageRequest.of(null, limit)
                .page(rows, row -> new Cursor(Instant.ofEpochSecond(row), ID), String::valueOf);
    }
}
