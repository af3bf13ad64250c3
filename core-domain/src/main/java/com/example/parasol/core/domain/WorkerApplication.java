package com.example.parasol.core.domain;

import com.example.parasol.core.domain.operator.FirstOperator;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.io.DefaultResourceLoader;

/**
 * Migrates the database and works off the job queue, without a port. With {@code first-operator
 * <address>} it makes the first operator instead, and ends.
 *
 * <p>Its settings stand in {@code worker.yaml}: an {@code application.yaml} in a library would hide
 * the one of the application that uses it.
 */
@SpringBootApplication(proxyBeanMethods = false)
class WorkerApplication {

    private static final ClassLoader LOADER = WorkerApplication.class.getClassLoader();

    static void main(String[] args) {
        if (args.length == 0 || args[0].startsWith("--")) {
            application().run(args);
        } else {
            System.exit(command(args));
        }
    }

    /** A word in front is a command; settings begin with dashes. */
    private static int command(String... args) {
        if (args.length == 2 && args[0].equals(FirstOperator.COMMAND) && !args[1].startsWith("-")) {
            return makeFirstOperator(args[1]);
        }
        System.out.println(FirstOperator.USAGE);
        return 2;
    }

    private static int makeFirstOperator(String email) {
        var application = application();
        // the umbrella's jar lends the thread that builds it, and this loader sees what it may see
        Thread.currentThread().setContextClassLoader(LOADER);
        try (var context =
                application
                        .bannerMode(Banner.Mode.OFF)
                        .run(
                                "--parasol.jobs.enabled=false",
                                "--spring.main.log-startup-info=false",
                                "--logging.level.root=warn")) {
            return context.getBean(FirstOperator.class).run(email, System.out);
        }
    }

    private static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(
                        new DefaultResourceLoader(LOADER), WorkerApplication.class)
                .web(WebApplicationType.NONE)
                .properties("spring.config.name=worker");
    }
}
