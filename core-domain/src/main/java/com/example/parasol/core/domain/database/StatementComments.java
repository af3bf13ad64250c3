package com.example.parasol.core.domain.database;

import java.util.regex.Pattern;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.slf4j.MDC;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * Where {@code parasol.database.statement-comments} is true, each SQL statement begins with the id
 * of the request or job that sends it, for PostgreSQL's log and {@code pg_stat_activity}. Off
 * unless somebody looks for something: PostgreSQL plans a statement again whose text is new.
 */
@Component
@ConditionalOnBooleanProperty("parasol.database.statement-comments")
class StatementComments implements BeanPostProcessor {

    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source
                ? ProxyDataSourceBuilder.create(source)
                        .queryTransformer(statement -> commented(statement.getQuery()))
                        .build()
                : bean;
    }

    private static String commented(String statement) {
        var id = MDC.get("requestId");
        return id != null && HARMLESS.matcher(id).matches()
                ? "/* request=" + id + " */ " + statement
                : statement;
    }
}
