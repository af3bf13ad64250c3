package com.example.parasol.api.web.problem;

import com.example.parasol.api.service.problem.FieldProblem;
import com.example.parasol.api.service.problem.Problem;
import com.example.parasol.api.service.problem.ProblemType;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** A parameter that is no number, no day or no id. */
final class UnreadableParameter {
    private UnreadableParameter() {}

    /** In a path it names something that cannot exist; in a query it is a mistake worth showing. */
    static Problem problem(MethodArgumentTypeMismatchException mismatch) {
        if (mismatch.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return Problem.of(ProblemType.NOT_FOUND);
        }
        var detail =
                mismatch.getRequiredType() == LocalDate.class
                        ? "Give a day such as 2026-11-28"
                        : "Give a whole number";
        var error = new FieldProblem("#/" + mismatch.getName(), "type", detail);
        return Problem.of(ProblemType.INVALID, ProblemType.INVALID.hint(), List.of(error));
    }
}
