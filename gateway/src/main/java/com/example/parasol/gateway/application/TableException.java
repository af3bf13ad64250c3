package com.example.parasol.gateway.application;

import org.jspecify.annotations.Nullable;

/** The table of applications cannot be used; the message says where and why. */
class TableException extends RuntimeException {

    TableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
