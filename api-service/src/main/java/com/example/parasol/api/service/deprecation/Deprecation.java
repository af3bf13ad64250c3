package com.example.parasol.api.service.deprecation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a parameter for which there is something better; whoever sends it is told so. */
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Deprecation {

    /** The UTC day since when, for example {@code 2026-12-01}. */
    String since();

    /** The UTC day until which it works, at least a year later: {@code /docs/versions} says so. */
    String sunset();
}
