package com.example.parasol.admin.web;

import static com.example.parasol.admin.web.Access.EVERYBODY;
import static com.example.parasol.admin.web.Access.OPERATOR;

import java.util.List;

/** Who may go where. What stands in no line is not there. */
final class AdminRoutes {

    static final List<Route> TABLE =
            List.of(
                    new Route("/login", EVERYBODY),
                    new Route("/logout", EVERYBODY),

                    // everybody's data: reading is audited, writing asks who it is and why
                    new Route("/", OPERATOR),
                    new Route("/organizations", OPERATOR),
                    new Route("/organizations/{id}", OPERATOR));

    private AdminRoutes() {}
}
