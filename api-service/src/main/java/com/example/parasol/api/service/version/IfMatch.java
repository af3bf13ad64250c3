package com.example.parasol.api.service.version;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the versions that a caller names in If-Match; any, when he names none. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
        name = "If-Match",
        in = ParameterIn.HEADER,
        description =
                "The ETag of what you have seen: if it has changed since, you get 412 and nothing"
                        + " happens",
        schema = @Schema(type = "string"))
public @interface IfMatch {}
