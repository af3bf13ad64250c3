package com.example.parasol.umbrella;

import static com.example.parasol.umbrella.PlantedSecrets.BREAK;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * People with secrets on the pages of the site and of the back office, typed rightly and wrongly.
 */
final class SecretPages {

    private static final String JSON = "application/json";

    private final PlantedSecrets secrets;
    private final Wanderer wanderer;
    private final String email = "planted-" + UUID.randomUUID() + "@example.com";
    private final String password;

    SecretPages(PlantedSecrets secrets, Wanderer wanderer) {
        this.secrets = secrets;
        this.wanderer = wanderer;
        this.password = secrets.plant();
    }

    void signUpAndLogIn() throws Exception {
        wanderer.get("/signup");
        wanderer.submit(
                "/signup", Map.of("email", email, "password", password, "organization", "Planted"));
        wanderer.get("/signup");
        wanderer.submit(
                "/signup",
                Map.of(
                        "email",
                        "x" + BREAK + secrets.plant(),
                        "password",
                        secrets.plant(),
                        "organization",
                        BREAK));
        wanderer.get("/login");
        wanderer.submit("/login", Map.of("email", email, "password", secrets.plant() + BREAK));
        wanderer.submit(
                "/login", Map.of("email", secrets.plant() + BREAK, "password", secrets.plant()));
        wanderer.cookieValues().forEach(secrets::plant);
        wanderer.get("/login");
        wanderer.submit("/login", Map.of("email", email, "password", password));
        wanderer.cookieValues().forEach(secrets::plant);
        wanderer.get("/login/again");
        wanderer.submit(
                "/login/again",
                Map.of("password", secrets.plant(), "return_to", secrets.plant() + BREAK));
    }

    String dashboardToken() throws Exception {
        wanderer.get("/app");
        var csrf = wanderer.page().expectFirst("meta[name=csrf-token]").attr("content");
        secrets.plant(csrf);
        wanderer.post(
                "/session/token",
                "{\"x\": \"" + secrets.plant(),
                "Content-Type",
                JSON,
                "X-CSRF-Token",
                csrf);
        wanderer.post(
                "/session/token", "{}", "Content-Type", JSON, "X-CSRF-Token", secrets.plant());
        var issued =
                wanderer.post("/session/token", "{}", "Content-Type", JSON, "X-CSRF-Token", csrf);
        return secrets.plant(JsonMapper.shared().readTree(issued.body()).get("token").asString());
    }

    void knockAtTheBackOffice() throws Exception {
        wanderer.get("/admin/login");
        wanderer.submit(
                "/admin/login",
                Map.of("email", secrets.plant() + BREAK, "password", secrets.plant()));
        wanderer.submit(
                "/admin/login",
                Map.of("email", House.operator().email(), "password", secrets.plant() + BREAK));
    }

    /** The first login there, which sets an app up. */
    void enterTheBackOffice() throws Exception {
        var operator = House.operator();
        var visitor = new Wanderer();
        visitor.get("/admin/login");
        visitor.submit(
                "/admin/login",
                Map.of("email", operator.email(), "password", secrets.plant(operator.password())));
        visitor.get("/admin/login/app");
        var secret = secrets.plant(visitor.page().expectFirst("code.secret").text());
        secrets.plant(secret.replace(" ", ""));
        visitor.submit("/admin/login/app", Map.of("code", HiredOperator.code(secret)));
        var codes = visitor.page().select(".recovery li").eachText();
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        codes.forEach(secrets::plant);
        visitor.cookieValues().forEach(secrets::plant);
    }

    /** The secret of an app, a code, and recovery codes, of which one is used. */
    void setUpApp() throws Exception {
        wanderer.get("/account/factors");
        wanderer.submit("/account/factors/app", Map.of());
        wanderer.get("/account/factors/app");
        var secret = secrets.plant(wanderer.page().expectFirst("main code").text());
        secrets.plant(secret.replace(" ", ""));
        wanderer.submit("/account/factors/app/confirm", Map.of("code", secrets.plant()));
        wanderer.submit("/account/factors/app/confirm", Map.of("code", HiredOperator.code(secret)));
        var codes = wanderer.page().select("ol.codes li").eachText();
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        codes.forEach(secrets::plant);
        wanderer.get("/login/again");
        wanderer.submit("/login/again", Map.of("password", password, "code", secrets.plant()));
        var renewed =
                wanderer.submit(
                        "/login/again", Map.of("password", password, "code", codes.getFirst()));
        assertThat(renewed.statusCode()).isEqualTo(302);
    }

    void changePassword() throws Exception {
        wanderer.get("/account/password");
        wanderer.submit(
                "/account/password",
                Map.of("present", secrets.plant(), "password", secrets.plant()));
        wanderer.submit(
                "/account/password", Map.of("present", password, "password", secrets.plant()));
    }

    /** The mailed secret stands in addresses, and then in a form. */
    void acceptInvitation() throws Exception {
        House.update("update organization set plan = 'pro' where name = 'Planted'");
        House.update("update account set confirmed_at = now() where email = ?", email);
        var guest = "planted-" + UUID.randomUUID() + "@example.com";
        wanderer.get("/organization/invitations");
        wanderer.submit("/organization/invitations", Map.of("email", guest));
        var link = DevMailbox.link(guest, "/invitation");
        secrets.plant(link.replaceFirst(".*token=", ""));
        var visitor = new Wanderer();
        visitor.get(link);
        visitor.get("/login?return_to=" + link);
        visitor.get(link.replace("?", "/signup?"));
        visitor.submit("/invitation/signup", Map.of("password", secrets.plant()));
    }

    /** The mailed secret stands in an address, and then in a form. */
    void logInByMail() throws Exception {
        var visitor = new Wanderer();
        visitor.get("/login/link");
        visitor.submit("/login/link", Map.of("email", email));
        var link = DevMailbox.link(email, "/login/link/open");
        secrets.plant(link.replaceFirst(".*token=", ""));
        visitor.get(link);
        visitor.submit("/login/link/open", Map.of());
        visitor.cookieValues().forEach(secrets::plant);
    }

    /** The mailed secret stands in an address, and then in a form. */
    void resetPassword() throws Exception {
        var visitor = new Wanderer();
        visitor.get("/password/forgotten");
        visitor.submit("/password/forgotten", Map.of("email", email));
        var link = DevMailbox.link(email, "/password/reset");
        var token = secrets.plant(link.replaceFirst(".*token=", ""));
        visitor.get(link);
        visitor.submit(
                "/password/reset", Map.of("token", secrets.plant(), "password", secrets.plant()));
        visitor.get(link);
        visitor.submit("/password/reset", Map.of("token", token, "password", secrets.plant()));
        visitor.cookieValues().forEach(secrets::plant);
    }
}
