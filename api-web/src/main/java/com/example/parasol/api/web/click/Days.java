package com.example.parasol.api.web.click;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How the API's description shows the number of days. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
        description = "How many days, unless from and to say it",
        schema = @Schema(type = "integer", minimum = "1", maximum = "366", defaultValue = "30"))
@interface Days {}
