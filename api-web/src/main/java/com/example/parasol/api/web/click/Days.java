package com.example.parasol.api.web.click;

import com.example.parasol.api.service.deprecation.Deprecation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A number of days that ends today, which {@code from} says too. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@Deprecation(since = "2026-12-01", sunset = "2028-01-01")
@Parameter(
        description = "How many days, unless from and to say it; send `from` instead",
        schema = @Schema(type = "integer", minimum = "1", maximum = "366", defaultValue = "30"))
@interface Days {}
