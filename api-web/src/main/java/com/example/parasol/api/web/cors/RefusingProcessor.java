package com.example.parasol.api.web.cors;

import com.example.parasol.api.service.problem.Problem;
import com.example.parasol.api.service.problem.ProblemType;
import com.example.parasol.api.service.problem.Refused;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.cors.DefaultCorsProcessor;

/** Refuses foreign origins with a problem instead of a line of text. */
class RefusingProcessor extends DefaultCorsProcessor {

    @Override
    protected void rejectRequest(ServerHttpResponse response) {
        throw new Refused(
                Problem.of(ProblemType.NOT_ALLOWED, "Pages of this origin may not call the API."));
    }
}
