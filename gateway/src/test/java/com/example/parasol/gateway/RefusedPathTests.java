package com.example.parasol.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same in path mode and at every host of host mode, strange ones included. */
@ParameterizedClass
@EnumSource
class RefusedPathTests extends GatewayTest {

    enum Door {
        PATH_MODE,
        SITE,
        API,
        ADMIN,
        STRANGER
    }

    private final Door door;

    RefusedPathTests(Door door) {
        this.door = door;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin;x",
                "/admin;x/login",
                "/;/admin",
                "//admin",
                "//evil.test/admin",
                "/x//admin",
                "/%61dmin",
                "/%2561dmin",
                "/admin%2f..",
                "/admin%2F..%2f",
                "/x/..%2fadmin",
                "/x%5cadmin",
                "/admin\\login",
                "\\admin",
                "/x/../admin",
                "/admin/..",
                "/./admin",
                "/admin/.",
                "/%2e%2e/admin",
                "/x/%2E%2e/admin",
                "/admin%3bx",
                "/admin%00",
                "/admin%0d%0aX-Evil:%201",
                "/admin%7f",
                "/%c0%afadmin",
                "/%ff",
                "/%zz",
                "/%",
                "/%u0061dmin",
                "/admin#x",
                "/a b",
                "/caf\u00e9",
                "admin",
                "@evil.test/admin"
            })
    void aPathThatCanBeReadInTwoWaysIsRefused(String path) {
        assertThat(at(door).get(path).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/",
                "/actuator/health",
                "/ACTUATOR/env",
                "/admin/actuator/health",
                "/api/actuator",
                "/api/x/../actuator/env",
                "//actuator",
                "/%61ctuator/health",
                "/%2561ctuator/health",
                "/%252561ctuator",
                "/actuator;x=1/health",
                "/actuator%3bx/health",
                "/actuator%2fhealth",
                "/actuator%252fhealth",
                "/x%2factuator",
                "/x%5cactuator",
                "/actuator%00",
                "/actuator%20",
                "/actuator%23",
                "/actuator%3f",
                "/api/livez",
                "/api/readyz",
                "/admin/readyz",
                "/livez/",
                "//livez",
                "/livez;x",
                "/%6civez",
                "/x/livez"
            })
    void whatIsPrivateIsNotThereInAnyEncoding(String path) {
        var answer = at(door).get(path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("/docs/problems/not-found");
    }

    private Wire at(Door door) {
        return switch (door) {
            case PATH_MODE -> wire();
            case SITE -> HostGateway.wire("localhost");
            case API -> HostGateway.wire("api.localhost");
            case ADMIN -> HostGateway.wire("admin.localhost");
            case STRANGER -> HostGateway.wire("evil.test");
        };
    }
}
