package com.example.parasol.web.theme.asset;

import java.time.Duration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class AssetAutoConfiguration {

    /** Only there when dev-kit is: Maven records each module's class path under its name. */
    private static final String DEV_KIT = "classpath:META-INF/parasol/dev-kit.classpath";

    private static final String[] LOCATIONS = {
        "classpath:/static/", "classpath:/META-INF/resources/"
    };

    /** {@code parasol.theme.edited-assets} says whether people edit them: where dev-kit is, yes. */
    @Bean
    @ConditionalOnMissingBean
    AssetVersion assetVersion(ResourcePatternResolver resources, Environment environment) {
        var edited = resources.getResource(DEV_KIT).exists();
        return environment.getProperty("parasol.theme.edited-assets", Boolean.class, edited)
                ? AssetVersion.DEVELOPMENT
                : new AssetVersion(AssetHash.over(resources));
    }

    @Bean
    WebMvcConfigurer assetHandlers(AssetVersion version) {
        return new WebMvcConfigurer() {
            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.addResourceHandler(version.path() + "/**")
                        .addResourceLocations(LOCATIONS)
                        .setCacheControl(caching(version))
                        .resourceChain(!version.isEdited())
                        .addResolver(new PathResourceResolver())
                        .addTransformer(new ImportedStyles());
                registry.addResourceHandler("/assets/*/**")
                        .addResourceLocations(LOCATIONS)
                        .setCacheControl(CacheControl.noCache())
                        .resourceChain(false)
                        .addResolver(new OtherVersionResolver())
                        .addTransformer(new ImportedStyles());
            }
        };
    }

    private static CacheControl caching(AssetVersion version) {
        return version.isEdited()
                ? CacheControl.noCache()
                : CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    }
}
