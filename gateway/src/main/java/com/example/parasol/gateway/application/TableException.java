package com.example.parasol.gateway.application;

import org.springframework.core.io.Resource;

/** The table of applications cannot be used. */
class TableException extends RuntimeException {

    TableException(Resource table, String why) {
        super(table.getDescription() + " " + why);
    }
}
