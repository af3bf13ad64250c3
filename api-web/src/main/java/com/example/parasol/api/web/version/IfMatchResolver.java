package com.example.parasol.api.web.version;

import com.example.parasol.api.service.problem.Problem;
import com.example.parasol.api.service.problem.ProblemType;
import com.example.parasol.api.service.problem.Refused;
import com.example.parasol.api.service.version.IfMatch;
import com.example.parasol.core.domain.version.Expected;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.ParameterCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Reads If-Match (RFC 9110, section 13.1.1). What cannot be read must not look like a lost race.
 */
@Component
class IfMatchResolver
        implements HandlerMethodArgumentResolver, WebMvcConfigurer, ParameterCustomizer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(IfMatch.class);
    }

    /** Nobody has to name a version. */
    @Override
    public @Nullable Parameter customize(@Nullable Parameter described, MethodParameter parameter) {
        if (described != null && supportsParameter(parameter)) {
            described.setRequired(false);
        }
        return described;
    }

    @Override
    public Expected resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var lines = request.getHeaderValues(HttpHeaders.IF_MATCH);
        return lines == null ? Expected.ANY : expected(String.join(",", lines));
    }

    private static Expected expected(String header) {
        try {
            return header.strip().equals("*")
                    ? Expected.ANY
                    : Expected.oneOf(EntityTag.versions(header));
        } catch (IllegalArgumentException malformed) {
            throw new Refused(
                    Problem.of(
                            ProblemType.MALFORMED,
                            "Send If-Match as an ETag with its quotes, a list of them, or *."));
        }
    }
}
