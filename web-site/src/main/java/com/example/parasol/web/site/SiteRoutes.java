package com.example.parasol.web.site;

import static com.example.parasol.web.site.Access.EVERYBODY;
import static com.example.parasol.web.site.Access.FACTOR_DUE;
import static com.example.parasol.web.site.Access.FRESH_LOGIN;
import static com.example.parasol.web.site.Access.LEAVING;
import static com.example.parasol.web.site.Access.LOGGED_IN;

import java.util.List;

/** Who may see what. What stands in no line is not there. */
final class SiteRoutes {

    static final List<Route> TABLE =
            List.of(
                    new Route("/", EVERYBODY),
                    new Route("/pricing", EVERYBODY),
                    new Route("/robots.txt", EVERYBODY),
                    new Route("/docs", EVERYBODY),
                    new Route("/docs/{name}", EVERYBODY),
                    new Route("/docs/problems/{name}", EVERYBODY),
                    // sample:link
                    new Route("/l/{slug}", EVERYBODY),
                    // end:sample

                    new Route("/signup", EVERYBODY),
                    new Route("/signup/confirmation", EVERYBODY),
                    new Route("/signup/confirmation/password", EVERYBODY),
                    new Route("/invitation", EVERYBODY),
                    new Route("/invitation/signup", EVERYBODY),
                    new Route("/password/forgotten", EVERYBODY),
                    new Route("/password/reset", EVERYBODY),
                    new Route("/login", EVERYBODY),
                    new Route("/logout", EVERYBODY),
                    new Route("/login/code", FACTOR_DUE),
                    new Route("/login/code/passkey", FACTOR_DUE),
                    new Route("/login/code/passkey/options", FACTOR_DUE),
                    new Route("/login/passkey", EVERYBODY),
                    new Route("/login/passkey/options", EVERYBODY),
                    new Route("/login/link", EVERYBODY),
                    new Route("/login/link/open", EVERYBODY),
                    new Route("/login/again", LOGGED_IN),
                    new Route("/login/again/link", LOGGED_IN),
                    new Route("/login/again/passkey", LOGGED_IN),
                    new Route("/login/again/passkey/options", LOGGED_IN),
                    new Route("/session/token", LOGGED_IN),
                    new Route("/account", LOGGED_IN),
                    new Route("/account/confirmation", LOGGED_IN),
                    new Route("/account/email", FRESH_LOGIN),
                    new Route("/account/email/confirmation", LOGGED_IN),
                    new Route("/account/password", FRESH_LOGIN),
                    new Route("/account/factors", FRESH_LOGIN),
                    new Route("/account/factors/app", FRESH_LOGIN),
                    new Route("/account/factors/app/confirm", FRESH_LOGIN),
                    new Route("/account/factors/app/remove", FRESH_LOGIN),
                    new Route("/account/factors/codes", FRESH_LOGIN),
                    new Route("/account/factors/passkeys", FRESH_LOGIN),
                    new Route("/account/factors/passkeys/options", FRESH_LOGIN),
                    new Route("/account/factors/passkeys/{id}/removal", FRESH_LOGIN),
                    new Route("/account/devices", LOGGED_IN),
                    new Route("/account/devices/{id}/end", FRESH_LOGIN),
                    new Route("/account/devices/others/end", FRESH_LOGIN),
                    new Route("/account/devices/all/end", FRESH_LOGIN),
                    new Route("/account/export", FRESH_LOGIN),
                    new Route("/account/deletion", FRESH_LOGIN),
                    new Route("/account/deletion/withdrawal", LEAVING),
                    new Route("/organization", LOGGED_IN),
                    new Route("/organization/new", LOGGED_IN),
                    new Route("/organization/plan", LOGGED_IN),
                    new Route("/organization/plan/purchases/{id}", LOGGED_IN),
                    new Route("/organization/{id}/choice", LOGGED_IN),
                    new Route("/organization/members", LOGGED_IN),
                    new Route("/organization/members/{id}/role", FRESH_LOGIN),
                    new Route("/organization/members/{id}/removal", FRESH_LOGIN),
                    new Route("/organization/invitations", FRESH_LOGIN),
                    new Route("/organization/invitations/{id}/mail", FRESH_LOGIN),
                    new Route("/organization/invitations/{id}/withdrawal", FRESH_LOGIN),
                    new Route("/organization/ownership", FRESH_LOGIN),
                    new Route("/organization/departure", FRESH_LOGIN),

                    // the dashboard: what one may do there, the API decides
                    new Route("/app", LOGGED_IN),
                    // sample:link
                    new Route("/app/links/{id}", LOGGED_IN),
                    new Route("/app/imports", LOGGED_IN),
                    new Route("/app/imports/{id}", LOGGED_IN),
                    // end:sample
                    new Route("/app/keys", LOGGED_IN),
                    new Route("/app/webhooks", LOGGED_IN),
                    new Route("/app/webhooks/{id}", LOGGED_IN),
                    new Route("/app/usage", LOGGED_IN),
                    new Route("/app/audit", LOGGED_IN));

    private SiteRoutes() {}
}
