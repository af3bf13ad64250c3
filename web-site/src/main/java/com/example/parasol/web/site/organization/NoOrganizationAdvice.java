package com.example.parasol.web.site.organization;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Whoever belongs to no organization may found one. */
@ControllerAdvice
class NoOrganizationAdvice {

    @ExceptionHandler(NoOrganization.class)
    String found() {
        return "redirect:/organization/new";
    }
}
