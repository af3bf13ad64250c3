package com.example.parasol.web.site.deletion;

import com.example.parasol.core.domain.deletion.DeletionService;
import com.example.parasol.core.domain.login.Person;
import com.example.parasol.core.domain.refusal.Conflict;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.web.theme.session.PageSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/account/deletion")
class DeletionController {

    private final DeletionService deletions;
    private final PageSession sessions;

    DeletionController(DeletionService deletions, PageSession sessions) {
        this.deletions = deletions;
        this.sessions = sessions;
    }

    @GetMapping
    String form(
            @AuthenticationPrincipal Person person,
            @ModelAttribute("form") DeletionForm form,
            Model model) {
        return page(person, model);
    }

    @PostMapping
    String request(
            @AuthenticationPrincipal Person person,
            @ModelAttribute("form") DeletionForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            deletions.request(person.actor(), form.email());
            sessions.end(request, response);
            return "redirect:/login?leaving";
        } catch (Invalid invalid) {
            errors.rejectValue("email", "deletion.different");
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(person, model);
        } catch (Conflict ownerless) {
            // the page names the organizations
            response.setStatus(HttpStatus.CONFLICT.value());
            return page(person, model);
        }
    }

    private String page(Person person, Model model) {
        model.addAttribute("email", person.account().email());
        model.addAttribute("departure", deletions.preview(person.actor()));
        return "deletion/form";
    }
}
