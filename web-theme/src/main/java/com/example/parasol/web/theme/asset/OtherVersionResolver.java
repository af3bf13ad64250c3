package com.example.parasol.web.theme.asset;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * Serves a page of another version what this one has, uncached. During a rolling restart such a
 * page asks the instance that did not render it, and a 404 would leave it without its style.
 */
final class OtherVersionResolver extends PathResourceResolver {

    @Override
    protected @Nullable Resource getResource(String resourcePath, Resource location)
            throws IOException {
        return super.getResource(resourcePath.substring(resourcePath.indexOf('/') + 1), location);
    }
}
