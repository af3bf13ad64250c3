package com.example.parasol.api.web.security;

import com.example.parasol.core.domain.actor.Permission;
import java.util.Optional;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** One line of the table. */
record Route(String method, PathPattern path, String needs) {

    static Route parse(String line) {
        var columns = line.strip().split("\\s+");
        var route =
                new Route(
                        columns[0],
                        PathPatternParser.defaultInstance.parse(columns[1]),
                        columns[2]);
        if (!route.isPublic() && !columns[2].equals("token") && route.permission().isEmpty()) {
            throw new IllegalStateException("No permission is called " + columns[2]);
        }
        return route;
    }

    boolean takes(String requested) {
        return method.equals(requested.equals("HEAD") ? "GET" : requested);
    }

    boolean isPublic() {
        return needs.equals("public");
    }

    Optional<Permission> permission() {
        return Permission.ofScope(needs);
    }
}
