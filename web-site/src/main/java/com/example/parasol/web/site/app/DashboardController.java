package com.example.parasol.web.site.app;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Answers every address of the dashboard with the same page; its scripts read the address. */
@Controller
class DashboardController {

    private final Scripts scripts;

    DashboardController(Scripts scripts) {
        this.scripts = scripts;
    }

    @GetMapping({
        "/app",
        // sample:link
        "/app/links/{id}",
        "/app/imports",
        "/app/imports/{id}",
        // end:sample
        "/app/keys",
        "/app/webhooks",
        "/app/webhooks/{id}",
        "/app/usage",
        "/app/audit"
    })
    String page(Model model) {
        var found = scripts.found();
        model.addAttribute("modules", found.modules());
        model.addAttribute("importMap", found.importMap());
        return "app/dashboard";
    }
}
