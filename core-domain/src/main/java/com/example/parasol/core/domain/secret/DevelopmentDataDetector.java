package com.example.parasol.core.domain.secret;

import java.util.Set;
import org.springframework.boot.sql.init.dependency.AbstractBeansOfTypeDatabaseInitializerDetector;

/** Has Spring look through the database right after the migration. */
final class DevelopmentDataDetector extends AbstractBeansOfTypeDatabaseInitializerDetector {

    @Override
    protected Set<Class<?>> getDatabaseInitializerBeanTypes() {
        return Set.of(DevelopmentData.class);
    }

    /** Flyway's is 1. */
    @Override
    public int getOrder() {
        return 2;
    }
}
