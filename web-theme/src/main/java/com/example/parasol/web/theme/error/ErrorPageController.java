package com.example.parasol.web.theme.error;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Neither says what broke inside: that stands in the log, under the same request id. */
@Controller
@RequestMapping("${spring.web.error.path:/error}")
class ErrorPageController implements ErrorController {

    @RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView page(HttpServletRequest request) {
        var page = ErrorPage.of(request);
        var view = new ModelAndView("theme/error");
        view.setStatus(org.springframework.http.HttpStatusCode.valueOf(page.status()));
        return view.addObject("error", page);
    }

    @RequestMapping
    ResponseEntity<ProblemDetail> problem(HttpServletRequest request) {
        var page = ErrorPage.of(request);
        var problem = ProblemDetail.forStatus(page.status());
        problem.setType(URI.create(page.type()));
        problem.setTitle(page.title());
        problem.setProperty("requestId", request.getAttribute("requestId"));
        return ResponseEntity.status(page.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
