package com.example.parasol.api.web;

import com.example.parasol.dev.kit.password.QuickPasswords;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The whole application on a real port and a real database: one context for all tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = ApiWebApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "parasol.public-url=https://parasol.example",
            "parasol.jobs.enabled=true",
            "parasol.api.live.first-message=2s",
            "parasol.api.live.ping=2s",
            // it knows JSON schemas, but not the words that OpenAPI adds to them
            "logging.level.com.networknt=error",
            // all tests together are one address and a handful of people
            "parasol.api.requests-per-minute.person=1000000",
            "parasol.api.requests-per-minute.address=1000000"
        })
@Import({Api.class, Tenants.class, Statements.class, QuickPasswords.class})
public @interface ApiTest {}
