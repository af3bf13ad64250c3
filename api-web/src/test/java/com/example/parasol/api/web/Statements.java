package com.example.parasol.api.web;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The SQL statements that requests prepare, one for each time that it is run. */
public class Statements implements BeanPostProcessor {
    private final List<String> all = new CopyOnWriteArrayList<>();

    /** What the calls cost. */
    public List<String> of(Runnable calls) {
        all.clear();
        calls.run();
        return List.copyOf(all);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource pool ? counting(pool) : bean;
    }

    private DataSource counting(DataSource pool) {
        return new DelegatingDataSource(pool) {
            @Override
            public Connection getConnection() throws SQLException {
                return counting(super.getConnection());
            }
        };
    }

    private Connection counting(Connection connection) {
        return (Connection)
                Proxy.newProxyInstance(
                        Connection.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (_, method, arguments) -> {
                            if (method.getName().equals("prepareStatement") && isOfARequest()) {
                                all.add((String) arguments[0]);
                            }
                            try {
                                return method.invoke(connection, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }

    private static boolean isOfARequest() {
        return Thread.currentThread().getName().startsWith("http-");
    }
}
