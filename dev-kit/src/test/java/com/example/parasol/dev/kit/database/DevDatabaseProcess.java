package com.example.parasol.dev.kit.database;

import com.example.parasol.dev.kit.postgres.PostgresAddress;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;

/**
 * Another JVM of the same project: a Spring application that uses the development database until
 * its input ends.
 */
record DevDatabaseProcess(Process process) {

    public static void main(String[] arguments) throws IOException {
        var application = new SpringApplication(Empty.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.run("--parasol.dev.database=true", "--spring.main.banner-mode=off");
        System.out.println(System.getProperty(JvmDatabase.PROPERTY));
        System.exit(System.in.read());
    }

    static class Empty {}

    static DevDatabaseProcess fork(Path project) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder =
                new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DevDatabaseProcess.class.getName());
        return new DevDatabaseProcess(
                builder.directory(project.toFile())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start());
    }

    PostgresAddress address() {
        return process.inputReader()
                .lines()
                .filter(line -> line.startsWith("postgres://"))
                .map(PostgresAddress::parse)
                .findFirst()
                .orElseThrow();
    }

    void end() throws Exception {
        process.getOutputStream().close();
        process.waitFor();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
