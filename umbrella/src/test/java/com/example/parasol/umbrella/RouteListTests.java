package com.example.parasol.umbrella;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.umbrella.command.Answer;
import com.example.parasol.umbrella.command.ListedRoute;
import com.example.parasol.umbrella.command.Poms;
import com.example.parasol.umbrella.command.ProjectCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** {@code bin/parasol routes} reads sources, and says what the running applications would say. */
class RouteListTests {

    private static final String TABLE = "gateway/src/main/resources/umbrella.yaml";

    @TempDir private Path project;

    static Stream<RunningApplication> applications() {
        return House.launcher().applications().stream().filter(one -> !one.row().isGateway());
    }

    @ParameterizedTest
    @MethodSource("applications")
    void whatAnApplicationAnswersIsListedAndNothingElse(RunningApplication application) {
        var listed =
                ListedRoute.all().stream()
                        .filter(route -> route.application().equals(application.row().name()))
                        .filter(route -> !route.controller().isEmpty())
                        .map(ListedRoute::toString)
                        .toList();

        assertThat(listed)
                .doesNotHaveDuplicates()
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(answered(application));
    }

    private static Set<String> answered(RunningApplication application) {
        return application
                .context()
                .getBeansOfType(RequestMappingInfoHandlerMapping.class)
                .values()
                .stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(entry -> isOfItsOwn(entry.getValue(), application))
                .flatMap(entry -> addresses(entry.getKey(), application.row().path()))
                .collect(Collectors.toSet());
    }

    private static boolean isOfItsOwn(HandlerMethod handler, RunningApplication application) {
        var root = RunningApplication.mainClassName(application.row().name());
        var home = root.substring(0, root.lastIndexOf('.'));
        return handler.getBeanType().getPackageName().startsWith(home)
                && !ErrorController.class.isAssignableFrom(handler.getBeanType());
    }

    private static Stream<String> addresses(RequestMappingInfo info, String prefix) {
        var root = prefix.equals("/") ? "" : prefix;
        return info.getMethodsCondition().getMethods().stream()
                .flatMap(method ->
                        info.getPatternValues().stream()
                                .map(path ->
                                        path.equals("/") && !root.isEmpty() ? root : root + path)
                                .map(path -> method + " " + path));
    }

    @Test
    void eachPlaceIsThatOfTheMethod() {
        assertThat(ListedRoute.all())
                .filteredOn(route -> !route.controller().isEmpty())
                .allSatisfy(route -> {
                    var name = route.controller().replaceFirst(".*\\.", "");
                    var lines = Files.readAllLines(Poms.ROOT.resolve(route.file()));

                    assertThat(lines.get(route.line() - 1)).contains("@");
                    assertThat(lines.stream().skip(route.line()).limit(40))
                            .anyMatch(line -> line.contains(" " + name + "("));
                });
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /pricing, everybody",
        "POST, /account/password, fresh login",
        "GET, /admin/organizations, operator",
        "GET, /api/v1/me, token",
        "DELETE, /api/v1/api-keys/{id}, keys:write",
        "GET, /api/openapi.json, public"
    })
    void whoMayUseItIsSaidAsInItsTable(String method, String path, String access) {
        assertThat(ListedRoute.all())
                .filteredOn(route -> route.toString().equals(method + " " + path))
                .extracting(ListedRoute::access)
                .containsExactly(access);
    }

    @Test
    void peopleSeeTheSame() throws Exception {
        assertThat(ProjectCommand.run(Poms.ROOT, "routes").output().lines())
                .contains("admin-web, alone at http://localhost:8083/admin/")
                .anyMatch(line ->
                        line.matches(
                                "  POST +/admin/accounts/\\{id}/enabling +fresh login +admin-web/.*DisablingController.java:\\d+"));
    }

    /** As a module begins that has no table yet. */
    @Test
    void aChainOfSecurityIsReadToo() throws Exception {
        write(
                """
                @GetMapping({"a", "/" + Shop.B}) void show() {}
                    @PostMapping("/a/b") void change() {}
                    @DeleteMapping("/a") void remove() {}
                    Object chain(HttpSecurity http) {
                        return http.authorizeHttpRequests(routes -> routes
                            .requestMatchers(HttpMethod.GET, "/x/a", "/livez").permitAll()
                            .requestMatchers("/x/*").authenticated()
                            .requestMatchers("/x/a/**").hasRole("OWNER")
                            .anyRequest().denyAll()).build();
                    }\
                """);

        assertThat(ProjectCommand.run(project, "routes").output().lines())
                .containsExactly(
                        "shop, alone at http://localhost:8084/shop/",
                        "  GET    /shop/x/a   everybody        shop/src/main/java/Shop.java:3",
                        "  GET    /shop/livez everybody        shop/src/main/java/Shop.java:8",
                        "  GET    /shop/x/b   logged in        shop/src/main/java/Shop.java:3",
                        "  DELETE /shop/x/a   logged in        shop/src/main/java/Shop.java:5",
                        "  POST   /shop/x/a/b hasRole(\"OWNER\") shop/src/main/java/Shop.java:4",
                        "");
    }

    @Test
    void whatStandsInNoLineIsShown() throws Exception {
        write("@RequestMapping(path = \"\", method = {PUT, RequestMethod.PATCH}) void change() {}");

        assertThat(ProjectCommand.run(project, "routes").output().lines())
                .contains(
                        "  PUT   /shop/x in no line shop/src/main/java/Shop.java:3",
                        "  PATCH /shop/x in no line shop/src/main/java/Shop.java:3");
    }

    @Test
    void whatCannotBeReadIsRefusedWithItsPlace() throws Exception {
        write("@GetMapping(Elsewhere.PATH) void show() {}");

        assertThat(ProjectCommand.run(project, "routes"))
                .isEqualTo(
                        new Answer(
                                1,
                                """
                                bin/parasol routes: shop/src/main/java/Shop.java:3: Elsewhere.PATH cannot be read; write a text there, or a constant of this module.
                                """));
    }

    private void write(String method) throws IOException {
        ProjectCommand.lend("route/Routes.java", project);
        var table = project.resolve(TABLE);
        Files.createDirectories(table.getParent());
        Files.writeString(table, "applications:\n  shop: {port: 8084, path: /shop, host: shop}\n");
        var source = project.resolve("shop/src/main/java/Shop.java");
        Files.createDirectories(source.getParent());
        Files.writeString(
                source,
                """
                @RequestMapping("/x") class Shop {
                    static final String B = "b";
                    %s
                }
                """
                        .formatted(method));
    }
}
