package com.example.parasol.web.site.reset;

import com.example.parasol.core.domain.reset.ResetService;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Asks for the mail. Whoever has an account and whoever has none see the same. */
@Controller
@RequestMapping("/password/forgotten")
class ResetRequestController {

    private final ResetService resets;

    ResetRequestController(ResetService resets) {
        this.resets = resets;
    }

    @GetMapping
    String form(@ModelAttribute("form") ResetRequestForm form) {
        return "reset/request";
    }

    @PostMapping
    String request(@ModelAttribute("form") ResetRequestForm form, HttpServletRequest request) {
        resets.request(form.email(), request.getRemoteAddr());
        return "redirect:/password/forgotten?sent";
    }
}
