package com.example.parasol.umbrella;

import com.example.parasol.umbrella.ApplicationTable.Row;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/** One application in its view: a Spring Boot application as if it were alone in the JVM. */
record RunningApplication(Row row, ConfigurableApplicationContext context) {

    static RunningApplication start(Row row, String[] arguments) {
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
        thread.setContextClassLoader(view);
        try {
            return new RunningApplication(row, application.run(arguments));
        } catch (RuntimeException e) {
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
