package com.example.parasol.dev.kit.demo;

import com.example.parasol.dev.kit.postgres.PostgresAddress;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Brings demo data where our own development database is used, and never into a test. */
@AutoConfiguration(before = FlywayAutoConfiguration.class)
@ConditionalOnClass({Flyway.class, FlywayAutoConfiguration.class})
@ConditionalOnProperty("parasol.dev.database-url")
@ConditionalOnProperty(name = "parasol.test.database", havingValue = "false", matchIfMissing = true)
class DemoAutoConfiguration {

    @Bean
    DemoData demoData(@Value("${parasol.dev.database-url}") String ours) {
        return new DemoData(PostgresAddress.parse(ours).jdbcUrl());
    }
}
