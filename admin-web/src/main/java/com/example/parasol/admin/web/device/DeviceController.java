package com.example.parasol.admin.web.device;

import com.example.parasol.core.domain.actor.Operator;
import com.example.parasol.core.domain.operatorlogin.OperatorDeviceService;
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
@RequestMapping("/devices")
class DeviceController {

    private final OperatorDeviceService devices;
    private final PageSession session;

    DeviceController(OperatorDeviceService devices, PageSession session) {
        this.devices = devices;
        this.session = session;
    }

    @GetMapping
    String list(@AuthenticationPrincipal Operator operator, Model model) {
        model.addAttribute(
                "devices",
                devices.list(operator).stream().map(login -> Device.of(login, operator)).toList());
        return "device/list";
    }

    @PostMapping("/{id}/end")
    String end(@AuthenticationPrincipal Operator operator, @PathVariable UUID id) {
        devices.end(operator, id);
        return "redirect:/devices?ended";
    }

    @PostMapping("/others/end")
    String endOthers(@AuthenticationPrincipal Operator operator) {
        devices.endOthers(operator);
        return "redirect:/devices?ended";
    }

    @PostMapping("/all/end")
    String endAll(
            @AuthenticationPrincipal Operator operator,
            HttpServletRequest request,
            HttpServletResponse response) {
        devices.endAll(operator);
        session.end(request, response);
        return "redirect:/login?ended";
    }
}
