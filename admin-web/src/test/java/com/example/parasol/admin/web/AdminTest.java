package com.example.parasol.admin.web;

import com.example.parasol.dev.kit.password.QuickPasswords;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;

/** The back office on a port of its own with a real database: one context for all tests. */
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({Fixtures.class, QuickPasswords.class})
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface AdminTest {}
