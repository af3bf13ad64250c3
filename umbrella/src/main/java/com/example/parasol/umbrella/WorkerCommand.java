package com.example.parasol.umbrella;

import org.springframework.util.ClassUtils;

/**
 * A command of core-domain's worker, such as {@code first-operator}: it runs alone in this JVM, as
 * if by the worker's own jar.
 */
final class WorkerCommand {

    private static final String MODULE = "core-domain";

    /** A word in front is a command; settings begin with dashes. */
    static boolean isIn(String... args) {
        return args.length > 0 && !args[0].startsWith("--");
    }

    static void run(String... args) throws ReflectiveOperationException {
        // it looks for libraries of other applications, and one short command gains nothing by it
        System.setProperty("spring.backgroundpreinitializer.ignore", "true");
        var view = View.of(MODULE, Thread.currentThread().getContextClassLoader());
        var main =
                ClassUtils.forName(
                                ClassPathRecord.basePackage() + "core.domain.WorkerApplication",
                                view)
                        .getDeclaredMethod("main", String[].class);
        main.setAccessible(true);
        main.invoke(null, (Object) args);
    }

    private WorkerCommand() {}
}
