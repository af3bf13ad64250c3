package com.example.parasol.core.domain;

import com.example.parasol.core.domain.operator.FirstOperator;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.DefaultResourceLoader;

/**
 * Migrates the database and works off the job queue, without a port. With a command in front it
 * does that instead, and ends: {@code migrate}, or {@code first-operator <address>}.
 *
 * <p>Its settings stand in {@code worker.yaml}: an {@code application.yaml} in a library would hide
 * the one of the application that uses it.
 */
@SpringBootApplication(proxyBeanMethods = false)
class WorkerApplication {

    private static final String MIGRATE = "migrate";

    private static final String USAGE =
            """
            Usage: DATABASE_URL=postgres://user:password@host:port/database java -jar <this jar> <command>

            migrate                  moves the database to the schema of this version
            first-operator <address> makes the first operator of the back office and prints his password;
                                     his first login sets up his second factor, for which all processes
                                     need the same PARASOL_ENCRYPTION_KEY

            Without a command, settings begin with "--"; the application starts.
            """;

    private static final List<String> ONCE =
            List.of(
                    "--parasol.jobs.enabled=false",
                    "--spring.main.log-startup-info=false",
                    "--logging.level.root=warn");

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
        if (args.length == 1 && args[0].equals(MIGRATE)) {
            return once(WorkerApplication::tellVersion, "--parasol.database.migrate=true");
        }
        if (args.length == 2 && args[0].equals(FirstOperator.COMMAND) && !args[1].startsWith("-")) {
            return once(context -> context.getBean(FirstOperator.class).run(args[1], System.out));
        }
        System.out.println(USAGE);
        return 2;
    }

    /** The start of the context has migrated. */
    private static int tellVersion(ApplicationContext context) {
        var current = Objects.requireNonNull(context.getBean(Flyway.class).info().current());
        System.out.printf("The database has the schema of version %s.%n", current.getVersion());
        return 0;
    }

    private static int once(ToIntFunction<ApplicationContext> command, String... settings) {
        var application = application();
        // the umbrella's jar lends the thread that builds it, and this loader sees what it may see
        Thread.currentThread().setContextClassLoader(LOADER);
        var arguments = Stream.concat(ONCE.stream(), Stream.of(settings)).toArray(String[]::new);
        try (var context = application.bannerMode(Banner.Mode.OFF).run(arguments)) {
            return command.applyAsInt(context);
        }
    }

    private static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(
                        new DefaultResourceLoader(LOADER), WorkerApplication.class)
                .web(WebApplicationType.NONE)
                .properties("spring.config.name=worker");
    }
}
