package com.example.parasol.web.site.organization;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class OrganizationConfiguration implements WebMvcConfigurer {

    private final MemberArgument member;
    private final PlaceInterceptor place;

    OrganizationConfiguration(MemberArgument member, PlaceInterceptor place) {
        this.member = member;
        this.place = place;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(member);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(place).addPathPatterns("/organization", "/organization/**");
    }
}
