package com.example.parasol.api.web.live;

import org.springframework.web.socket.CloseStatus;

/** Why we close a socket; the codes are promises to clients. */
enum LiveCode {
    NOT_AUTHENTICATED(4401, "authenticate with a valid token"),
    NO_FIRST_MESSAGE(4408, "authenticate within 10 seconds"),
    FLOOD(4429, "send less"),
    COME_BACK(4503, "come back in a moment");

    private final CloseStatus status;

    LiveCode(int code, String reason) {
        this.status = new CloseStatus(code, reason);
    }

    CloseStatus status() {
        return status;
    }
}
