package com.example.parasol.web.theme;

import com.example.parasol.web.theme.session.PageSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

@Controller
class SampleController {

    record Form(String email, String password) {}

    private final PageSession sessions;

    SampleController(PageSession sessions) {
        this.sessions = sessions;
    }

    @GetMapping({"/", "/members", "/owners", "/code", "/fresh"})
    @ResponseBody
    String text() {
        return "hello";
    }

    @GetMapping("/form")
    String form(@ModelAttribute("form") Form form) {
        return "sample";
    }

    @PostMapping("/form")
    String refuse(@ModelAttribute("form") Form form, BindingResult errors) {
        errors.rejectValue("email", "taken", "This one is taken.");
        return "sample";
    }

    @GetMapping("/broken")
    String broken() {
        throw new IllegalStateException("the secret inside");
    }

    @GetMapping("/login/{id}")
    @ResponseBody
    String logIn(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response) {
        sessions.begin(request, response, id);
        return "in";
    }

    @GetMapping("/leave")
    @ResponseBody
    String logOut(HttpServletRequest request, HttpServletResponse response) {
        sessions.end(request, response);
        return "out";
    }
}
