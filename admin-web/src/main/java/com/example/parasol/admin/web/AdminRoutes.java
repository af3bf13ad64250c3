package com.example.parasol.admin.web;

import static com.example.parasol.admin.web.Access.EVERYBODY;
import static com.example.parasol.admin.web.Access.FACTOR_DUE;
import static com.example.parasol.admin.web.Access.FRESH_LOGIN;
import static com.example.parasol.admin.web.Access.OPERATOR;

import java.util.List;

/** Who may go where. What stands in no line is not there. */
final class AdminRoutes {

    static final List<Route> TABLE =
            List.of(
                    new Route("/login", EVERYBODY),
                    new Route("/logout", EVERYBODY),
                    new Route("/login/code", FACTOR_DUE),
                    new Route("/login/app", FACTOR_DUE),
                    new Route("/login/again", OPERATOR),
                    new Route("/devices", OPERATOR),
                    new Route("/devices/{id}/end", FRESH_LOGIN),
                    new Route("/devices/others/end", FRESH_LOGIN),
                    new Route("/devices/all/end", FRESH_LOGIN),

                    // everybody's data: reading is audited, writing asks who it is and why
                    new Route("/", OPERATOR),
                    new Route("/organizations", OPERATOR),
                    new Route("/organizations/{id}", OPERATOR),
                    new Route("/organizations/{id}/plan", FRESH_LOGIN),
                    new Route("/accounts/{id}", OPERATOR),
                    new Route("/accounts/{id}/disabling", FRESH_LOGIN),
                    new Route("/accounts/{id}/enabling", FRESH_LOGIN));

    private AdminRoutes() {}
}
