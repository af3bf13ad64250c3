package com.example.parasol.api.service.problem;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How an operation refuses, beside what follows from its form: who asks for an id may get a 404,
 * who sends a body or a query may get a 422, and who needs a permission may lack it.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Refuses {
    ProblemType[] value();
}
