package com.example.parasol.umbrella;

import com.example.parasol.umbrella.ApplicationTable.Row;
import java.io.IOException;

class PortTakenException extends RuntimeException {

    private final Row row;

    PortTakenException(Row row, int port, IOException cause) {
        super("Port %d, which %s needs, is in use".formatted(port, row.name()), cause);
        this.row = row;
    }

    String setting() {
        return row.portSetting();
    }
}
