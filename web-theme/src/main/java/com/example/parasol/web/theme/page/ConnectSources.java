package com.example.parasol.web.theme.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/**
 * Other origins that an application's scripts may call, for the policy's {@code connect-src}. An
 * application that has such makes a bean of this type; without one only its own origin is allowed.
 */
@FunctionalInterface
public interface ConnectSources {

    /** Origins such as {@code https://api.example.com}, empty for none. */
    List<String> of(HttpServletRequest request);
}
