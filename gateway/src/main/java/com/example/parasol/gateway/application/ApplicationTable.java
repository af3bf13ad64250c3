package com.example.parasol.gateway.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.io.ApplicationResourceLoader;
import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/**
 * The applications of {@code umbrella.yaml}, or of the file that {@code parasol.gateway.table}
 * names. Where one listens can be said from outside, most important first: {@code
 * parasol.gateway.addresses.admin-web}, {@code UMBRELLA_ADMIN_WEB} (or {@code umbrella.admin-web}),
 * the table.
 */
@Component
class ApplicationTable {

    private final Resource file;
    private final TableReader reader;
    private volatile List<Application> applications;

    ApplicationTable(Environment environment, ResourceLoader resources) {
        var location = environment.getProperty("parasol.gateway.table", "classpath:umbrella.yaml");
        this.file = ApplicationResourceLoader.get(resources, true).getResource(location);
        this.reader = new TableReader(location, Binder.get(environment));
        this.applications = reader.read(text());
    }

    List<Application> applications() {
        return applications;
    }

    /** As it stands in the file now. */
    String text() {
        if (!file.exists()) {
            throw new TableException("There is no table at " + file.getDescription(), null);
        }
        try {
            return file.getContentAsString(UTF_8);
        } catch (IOException e) {
            throw new TableException("Cannot read " + file.getDescription(), e);
        }
    }

    /** Takes over what a table says; one that makes no sense changes nothing. */
    void replace(String text) {
        applications = reader.read(text);
    }
}
