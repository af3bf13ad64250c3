package com.example.parasol.api.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.server.PathContainer;

/** Every address of the API and what a caller needs for it. What is not listed does not exist. */
final class Routes {
    /** public: nothing; token: any valid token; else a token with that permission. */
    private static final String TABLE =
            """
            GET     /v1/me                     token
            GET     /v1/organizations          token
            GET     /v1/organization           token
            PATCH   /v1/organization           organization:write
            GET     /v1/plans                  token
            GET     /v1/usage                  token
            # it is a websocket and asks for the token in its first message
            GET     /v1/live                   public

            GET     /v1/members                members:read
            GET     /v1/members/{id}           members:read
            PATCH   /v1/members/{id}           members:write
            DELETE  /v1/members/{id}           members:write

            # sample:link
            GET     /v1/links                  links:read
            POST    /v1/links                  links:write
            GET     /v1/links/export           links:read
            POST    /v1/links/archivals        links:write
            GET     /v1/links/{id}             links:read
            PATCH   /v1/links/{id}             links:write
            DELETE  /v1/links/{id}             links:write
            PUT     /v1/links/{id}/archival    links:write
            DELETE  /v1/links/{id}/archival    links:write
            GET     /v1/links/{id}/clicks      links:read
            GET     /v1/links/{id}/referrers   links:read
            GET     /v1/links/{id}/devices     links:read

            GET     /v1/imports                links:read
            POST    /v1/imports                links:write
            GET     /v1/imports/{id}           links:read
            GET     /v1/imports/{id}/problems  links:read
            # end:sample

            GET     /v1/api-keys               keys:read
            POST    /v1/api-keys               keys:write
            GET     /v1/api-keys/{id}          keys:read
            DELETE  /v1/api-keys/{id}          keys:write
            POST    /v1/api-keys/{id}/rotation keys:write

            GET     /v1/audit-events           audit:read

            GET     /v1/webhook-endpoints      webhooks:read
            POST    /v1/webhook-endpoints      webhooks:write
            GET     /v1/webhook-endpoints/{id}                  webhooks:read
            PATCH   /v1/webhook-endpoints/{id}                  webhooks:write
            DELETE  /v1/webhook-endpoints/{id}                  webhooks:write
            POST    /v1/webhook-endpoints/{id}/secret-rotation  webhooks:write
            POST    /v1/webhook-endpoints/{id}/tests            webhooks:write
            GET     /v1/webhook-endpoints/{id}/deliveries       webhooks:read
            POST    /v1/webhook-endpoints/{id}/deliveries/{deliveryId}/redelivery  webhooks:write

            GET     /                          public
            GET     /openapi.json              public
            GET     /docs                      public
            GET     /docs/{file:.+\\.(?:css|js|svg|json)}  public

            GET     /livez                     public
            GET     /readyz                    public
            GET     /actuator/health           public
            """;

    private static final List<Route> ALL =
            TABLE.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Route::parse)
                    .toList();

    private Routes() {}

    /** Whether it asks for something that callers are known and counted for. */
    static boolean isOperation(HttpServletRequest request) {
        return request.getServletPath().startsWith("/v1/");
    }

    static List<Route> all() {
        return ALL;
    }

    static Optional<Route> find(String method, PathContainer path) {
        return ALL.stream()
                .filter(route -> route.takes(method) && route.path().matches(path))
                .findFirst();
    }

    /** The methods of an address as the header Allow lists them; empty when there is none. */
    static String allowed(PathContainer path) {
        return ALL.stream()
                .filter(route -> route.path().matches(path))
                .map(route -> route.method().equals("GET") ? "GET, HEAD" : route.method())
                .collect(Collectors.joining(", "));
    }
}
