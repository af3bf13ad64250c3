package com.example.parasol.api.web.link;

import com.example.parasol.api.service.link.LinkFilterResource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Reads a filter from the query. Spring would do so by reading the record's annotations anew for
 * each request, which takes a fifth of the time of a list.
 */
@Component
class LinkFilterResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == LinkFilterResource.class;
    }

    @Override
    public LinkFilterResource resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return new LinkFilterResource(
                request.getParameter("state"),
                request.getParameter("tag"),
                request.getParameter("text"));
    }
}
