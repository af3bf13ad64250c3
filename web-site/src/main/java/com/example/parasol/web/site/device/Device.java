package com.example.parasol.web.site.device;

import com.example.parasol.core.domain.login.Login;
import com.example.parasol.core.domain.login.Person;
import com.example.parasol.web.theme.device.UserAgent;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/**
 * A line of the list.
 *
 * @param lastUse in the reader's zone
 * @param current whether it is the one that shows the list
 */
record Device(UUID id, UserAgent agent, String address, ZonedDateTime lastUse, boolean current) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);

    static Device of(Login login, Person reader) {
        return new Device(
                login.id(),
                UserAgent.read(login.device()),
                login.address(),
                login.lastUse().atZone(reader.account().timeZone()),
                login.id().equals(reader.login().id()));
    }

    public String lastUseText() {
        return lastUse.format(TIME);
    }

    public String lastUseIso() {
        return lastUse.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }
}
