package com.example.parasol.api.web.openapi;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.webjars.WebJarVersionLocator;

/** The page's own files and those of Swagger UI, in one folder. */
@Configuration(proxyBeanMethods = false)
class DocsFiles implements WebMvcConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/docs/docs.*")
                .addResourceLocations("classpath:/docs/")
                .setCacheControl(CacheControl.noCache());
        var version = new WebJarVersionLocator().version("swagger-ui");
        registry.addResourceHandler("/docs/*")
                .addResourceLocations(
                        "classpath:/docs/",
                        "classpath:/META-INF/resources/webjars/swagger-ui/" + version + "/")
                .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic());
    }
}
