package com.example.parasol.umbrella;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.util.ReflectionUtils;

/** The bean names and mapped paths of an application; as a program, of one that runs alone. */
final class Inventory {

    /** Starts the application that the second argument names and writes its inventory to a file. */
    static void main(String[] args) throws ClassNotFoundException, IOException {
        var type = Class.forName(args[1]);
        try (var context = SpringApplication.run(type, Arrays.copyOfRange(args, 2, args.length))) {
            Files.write(Path.of(args[0]), of(context));
        }
    }

    static SortedSet<String> of(ApplicationContext context) {
        var lines = new TreeSet<String>();
        for (var name : context.getBeanDefinitionNames()) {
            lines.add("bean " + name);
            if (name.endsWith("HandlerMapping")) {
                var mappings = mappings(context.getBean(name)).keySet();
                mappings.forEach(mapping -> lines.add("path " + mapping));
            }
        }
        return lines;
    }

    /** By name, because the gateway has no servlet classes and the others no reactive ones. */
    private static Map<?, ?> mappings(Object bean) {
        Method method = ReflectionUtils.findMethod(bean.getClass(), "getHandlerMethods");
        return method == null
                ? Map.of()
                : (Map<?, ?>) Objects.requireNonNull(ReflectionUtils.invokeMethod(method, bean));
    }

    private Inventory() {}
}
