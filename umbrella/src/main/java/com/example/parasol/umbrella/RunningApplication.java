package com.example.parasol.umbrella;

import com.example.parasol.umbrella.ApplicationTable.Row;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/** One application in its view: a Spring Boot application as if it were alone in the JVM. */
record RunningApplication(Row row, List<String> settings, ConfigurableApplicationContext context) {

    /**
     * @param port zero for a free one
     */
    static RunningApplication start(Row row, int port, List<String> settings) {
        var thread = Thread.currentThread();
        var shared = thread.getContextClassLoader();
        var view = View.of(row.name(), shared);
        var servlet = ClassUtils.isPresent("jakarta.servlet.Servlet", view);
        var main = ClassUtils.resolveClassName(mainClassName(row.name()), view);
        // built while the context class loader is the ordinary one, run while it is the view
        var application =
                new SpringApplicationBuilder(new DefaultResourceLoader(view), main)
                        .main(main)
                        .web(servlet ? WebApplicationType.SERVLET : WebApplicationType.REACTIVE)
                        .bannerMode(Banner.Mode.OFF)
                        // the launcher stops them, in its own order
                        .registerShutdownHook(false);
        var arguments = Stream.concat(Stream.of("--server.port=" + port), settings.stream());
        thread.setContextClassLoader(view);
        try {
            return new RunningApplication(
                    row, settings, application.run(arguments.toArray(String[]::new)));
        } catch (RuntimeException | Error e) {
            throw new ApplicationFailedException(row.name(), e);
        } finally {
            thread.setContextClassLoader(shared);
        }
    }

    /** A hyphen is a dot: {@code web-site} is {@code <base>.web.site.WebSiteApplication}. */
    static String mainClassName(String name) {
        var simple = new StringBuilder();
        for (var word : name.split("-")) {
            simple.append(StringUtils.capitalize(word));
        }
        return ClassPathRecord.basePackage()
                + name.replace('-', '.')
                + "."
                + simple
                + "Application";
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** On the same port, in a view of its own: the old one is thrown away. */
    RunningApplication again() {
        close();
        return start(row, port(), settings);
    }

    void close() {
        var thread = Thread.currentThread();
        var shared = thread.getContextClassLoader();
        thread.setContextClassLoader(context.getClassLoader());
        try {
            context.close();
        } finally {
            thread.setContextClassLoader(shared);
        }
    }
}
