package com.example.parasol.web.site.docs;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

@Controller
class DocsController {

    private final Docs docs;

    DocsController(Docs docs) {
        this.docs = docs;
    }

    @GetMapping("/docs")
    String contents(Model model) {
        return page("", model);
    }

    @GetMapping("/docs/{name}")
    String document(@PathVariable String name, Model model) {
        return page("/" + name, model);
    }

    @GetMapping("/docs/problems/{name}")
    String problem(@PathVariable String name, Model model) {
        return page("/problems/" + name, model);
    }

    private String page(String path, Model model) {
        var doc =
                docs.find(path)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("doc", doc);
        model.addAttribute("contents", docs.contents());
        return "docs/page";
    }
}
