package com.example.parasol.api.web.problem;

import com.example.parasol.api.service.problem.FieldProblem;
import com.example.parasol.api.service.problem.Problem;
import com.example.parasol.api.service.problem.ProblemType;
import com.example.parasol.api.service.problem.Refused;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** A body that is no JSON, or JSON of another shape. */
final class UnreadableBody {
    private UnreadableBody() {}

    static Problem problem(HttpMessageNotReadableException unreadable) {
        if (unreadable.getMostSpecificCause() instanceof Refused refused) {
            return refused.problem();
        }
        return switch (unreadable.getCause()) {
            case UnrecognizedPropertyException unknown ->
                    field(unknown, "unknown", "Leave this out: the request has no such field");
            case DatabindException wrong when !wrong.getPath().isEmpty() -> ofOtherType(wrong);
            case InputCoercionException large when !large.getPath().isEmpty() -> ofOtherType(large);
            case DatabindException _ -> malformed("Send a JSON object as the body.");
            case JacksonException broken -> malformed(place(broken));
            case null, default -> malformed("Send a JSON object as the body.");
        };
    }

    private static Problem ofOtherType(JacksonException wrong) {
        return field(wrong, "type", "Give a value of the type that /api/docs shows");
    }

    private static Problem field(JacksonException wrong, String code, String detail) {
        return Problem.of(
                ProblemType.INVALID,
                ProblemType.INVALID.hint(),
                List.of(new FieldProblem(pointer(wrong), code, detail)));
    }

    private static String pointer(JacksonException wrong) {
        return wrong.getPath().stream()
                .map(UnreadableBody::segment)
                .collect(Collectors.joining("/", "#/", ""));
    }

    /** Escaped as RFC 6901 says. */
    private static String segment(JacksonException.Reference reference) {
        var name = reference.getPropertyName();
        return name == null
                ? Integer.toString(reference.getIndex())
                : name.replace("~", "~0").replace("/", "~1");
    }

    private static Problem malformed(String detail) {
        return Problem.of(ProblemType.MALFORMED, detail);
    }

    /** Where it breaks, but nothing of what the parser says: that would show its class names. */
    private static String place(JacksonException broken) {
        var place = broken.getLocation();
        return place == null
                ? "The body is not valid JSON."
                : "The body is not valid JSON at line %d, column %d."
                        .formatted(place.getLineNr(), place.getColumnNr());
    }
}
