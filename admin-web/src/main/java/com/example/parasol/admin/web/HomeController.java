package com.example.parasol.admin.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class HomeController {

    /** The first screen may change; its address in people's bookmarks does not. */
    @GetMapping("/")
    String home() {
        return "redirect:/organizations";
    }
}
