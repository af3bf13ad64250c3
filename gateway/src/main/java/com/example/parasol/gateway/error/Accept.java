package com.example.parasol.gateway.error;

import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Who reads the answer, by the request's Accept header. */
final class Accept {

    private Accept() {}

    /** Browsers ask for HTML by name; programs ask for JSON, for anything, or for nothing. */
    static boolean prefersPage(@Nullable String accept) {
        try {
            var page = 0.0;
            var problem = 0.0;
            for (var type : MediaType.parseMediaTypes(accept)) {
                if (type.isWildcardType()) {
                    continue;
                }
                if (type.includes(MediaType.TEXT_HTML)) {
                    page = Math.max(page, type.getQualityValue());
                }
                if (type.includes(MediaType.APPLICATION_PROBLEM_JSON)
                        || type.includes(MediaType.APPLICATION_JSON)) {
                    problem = Math.max(problem, type.getQualityValue());
                }
            }
            return page > 0 && page >= problem;
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }
}
