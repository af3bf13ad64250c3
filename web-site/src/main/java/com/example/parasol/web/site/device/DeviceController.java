package com.example.parasol.web.site.device;

import com.example.parasol.core.domain.login.DeviceService;
import com.example.parasol.core.domain.login.Person;
import com.example.parasol.web.theme.session.PageSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/account/devices")
class DeviceController {

    private final DeviceService devices;
    private final PageSession sessions;

    DeviceController(DeviceService devices, PageSession sessions) {
        this.devices = devices;
        this.sessions = sessions;
    }

    @GetMapping
    String list(@AuthenticationPrincipal Person person, Model model) {
        var list =
                devices.list(person.actor()).stream()
                        .map(login -> Device.of(login, person))
                        .toList();
        model.addAttribute("devices", list);
        model.addAttribute("timeZone", person.account().timeZone().getId());
        return "device/list";
    }

    @PostMapping("/{id}/end")
    String end(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
        devices.end(person.actor(), id);
        return "redirect:/account/devices?ended";
    }

    @PostMapping("/others/end")
    String endOthers(@AuthenticationPrincipal Person person) {
        devices.endOthers(person.actor());
        return "redirect:/account/devices?ended";
    }

    @PostMapping("/all/end")
    String endAll(
            @AuthenticationPrincipal Person person,
            HttpServletRequest request,
            HttpServletResponse response) {
        devices.endAll(person.actor());
        sessions.end(request, response);
        return "redirect:/";
    }
}
