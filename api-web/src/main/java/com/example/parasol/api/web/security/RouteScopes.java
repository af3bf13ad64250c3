package com.example.parasol.api.web.security;

import com.example.parasol.core.domain.actor.Permission;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Writes into every operation what the table of routes says that a caller needs for it. */
@Component
@Order(1)
class RouteScopes implements OpenApiCustomizer {

    @Override
    public void customise(OpenAPI api) {
        var scheme = api.getComponents().getSecuritySchemes().keySet().iterator().next();
        api.getPaths()
                .forEach((path, item) ->
                        item.readOperationsMap()
                                .forEach((method, operation) ->
                                        permission(method.name(), path)
                                                .ifPresent(permission ->
                                                        describe(operation, scheme, permission))));
    }

    private static Optional<Permission> permission(String method, String path) {
        return Routes.all().stream()
                .filter(route ->
                        route.method().equals(method)
                                && route.path().getPatternString().equals(path))
                .findFirst()
                .flatMap(Route::permission);
    }

    private static void describe(Operation operation, String scheme, Permission permission) {
        var scope = permission.scope();
        operation.security(List.of(new SecurityRequirement().addList(scheme, scope)));
        var needs =
                permission.grantableToKeys()
                        ? "Needs the scope `%s`.".formatted(scope)
                        : "Needs the permission `%s`, which no key can have.".formatted(scope);
        operation.setDescription(
                Stream.of(operation.getDescription(), needs)
                        .filter(text -> text != null && !text.isBlank())
                        .collect(Collectors.joining("\n\n")));
    }
}
