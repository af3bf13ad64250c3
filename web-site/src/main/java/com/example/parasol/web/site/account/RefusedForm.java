package com.example.parasol.web.site.account;

import com.example.parasol.core.domain.refusal.Invalid;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;

/** A form that comes back with what is wrong beside its fields. */
final class RefusedForm {

    static void explain(Invalid invalid, BindingResult errors, HttpServletResponse response) {
        invalid.violations()
                .forEach(wrong -> errors.rejectValue(wrong.field(), wrong.code(), wrong.detail()));
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    }

    private RefusedForm() {}
}
