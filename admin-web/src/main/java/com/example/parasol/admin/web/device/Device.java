package com.example.parasol.admin.web.device;

import com.example.parasol.core.domain.actor.Operator;
import com.example.parasol.core.domain.operatorlogin.OperatorLogin;
import com.example.parasol.web.theme.device.UserAgent;
import java.time.Instant;
import java.util.UUID;

/**
 * A line of the list.
 *
 * @param current whether it is the one that shows the list
 */
record Device(UUID id, UserAgent agent, String address, Instant lastUse, boolean current) {

    static Device of(OperatorLogin login, Operator reader) {
        return new Device(
                login.id(),
                UserAgent.read(login.device()),
                login.address(),
                login.lastUse(),
                login.id().equals(reader.loginId()));
    }
}
