package com.example.parasol.api.web.paging;

import com.example.parasol.api.service.paging.Page;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Says of every page where the next one is, in the header Link too (RFC 8288). */
@RestControllerAdvice
class NextLink implements ResponseBodyAdvice<Object> {

    @Override
    public boolean supports(
            MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returned,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body instanceof Page<?> page
                && page.next() != null
                && request instanceof ServletServerHttpRequest servlet) {
            var next = address(servlet, page.next());
            response.getHeaders().add(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
        return body;
    }

    /**
     * The request's own path and query: relative, so that no header of a stranger is part of it.
     */
    private static String address(ServletServerHttpRequest request, String cursor) {
        var query = request.getServletRequest().getQueryString();
        var address = new StringJoiner("&", request.getServletRequest().getRequestURI() + "?", "");
        Stream.of(query == null ? new String[0] : query.split("&"))
                .filter(parameter -> !parameter.startsWith("cursor="))
                .forEach(address::add);
        return address.add("cursor=" + cursor).toString();
    }
}
