package com.example.parasol.dev.kit.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PostgresAddressTests {

    private final PostgresAddress address = new PostgresAddress("127.0.0.1", 5433, "a-b-c");

    @Test
    void isWrittenInTheFormOfDatabaseUrl() {
        assertThat(address).hasToString("postgres://parasol:a-b-c@127.0.0.1:5433/parasol");
    }

    @Test
    void isReadBackFromAFileWithItsLineEnd() {
        assertThat(PostgresAddress.parse(address + "\n")).isEqualTo(address);
    }
}
