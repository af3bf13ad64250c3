package com.example.parasol.umbrella;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The same by host names, by TLS and behind nginx. */
@Tag("slow")
@ParameterizedClass
@EnumSource(
        mode = EnumSource.Mode.EXCLUDE,
        names = {"PATHS", "CONTAINERS", "RESTORED"})
class OtherDoorsTests extends OnePort {

    OtherDoorsTests(Door door) {
        super(door);
    }
}
