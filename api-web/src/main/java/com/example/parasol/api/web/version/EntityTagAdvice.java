package com.example.parasol.api.web.version;

import com.example.parasol.api.service.version.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import tools.jackson.databind.json.JsonMapper;

/** Gives every versioned resource its ETag, and does not send again what a reader has. */
@RestControllerAdvice
class EntityTagAdvice implements ResponseBodyAdvice<Object> {
    private final JsonMapper json;

    EntityTagAdvice(JsonMapper json) {
        this.json = json;
    }

    @Override
    public boolean supports(
            MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returnType,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        return body instanceof Versioned resource
                        && request instanceof ServletServerHttpRequest asked
                        && response instanceof ServletServerHttpResponse answer
                        && isKnown(resource, asked, answer)
                ? null
                : body;
    }

    private boolean isKnown(
            Versioned resource,
            ServletServerHttpRequest request,
            ServletServerHttpResponse response) {
        var tag =
                EntityTag.of(resource.version(), json.writeValueAsBytes(resource.shownAgain()))
                        .toString();
        var servletResponse = response.getServletResponse();
        servletResponse.setHeader(HttpHeaders.ETAG, tag);
        return (request.getMethod().equals(HttpMethod.GET)
                        || request.getMethod().equals(HttpMethod.HEAD))
                && new ServletWebRequest(request.getServletRequest(), servletResponse)
                        .checkNotModified(tag);
    }
}
