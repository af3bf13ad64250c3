package com.example.parasol.web.theme.error;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Neither answer says what broke inside: that stands in the log, under the same request id. */
@Controller
@RequestMapping("${spring.web.error.path:/error}")
class ErrorPageController implements ErrorController {

    private final MessageSource texts;

    ErrorPageController(MessageSource texts) {
        this.texts = texts;
    }

    @RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView page(HttpServletRequest request) {
        var status = ErrorKind.status(request);
        var page = new ModelAndView("theme/error");
        page.setStatus(HttpStatusCode.valueOf(status));
        page.addObject("status", status);
        page.addObject("text", "error." + ErrorKind.of(request).key());
        return page;
    }

    @RequestMapping
    ResponseEntity<ProblemDetail> problem(HttpServletRequest request, Locale locale) {
        var status = ErrorKind.status(request);
        var key = ErrorKind.of(request).key();
        var detail = texts.getMessage("error." + key + ".help", null, locale);
        var problem = ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(status), detail);
        problem.setType(URI.create("/docs/problems/" + key));
        problem.setTitle(texts.getMessage("error." + key + ".title", null, locale));
        problem.setProperty("requestId", request.getAttribute("requestId"));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
