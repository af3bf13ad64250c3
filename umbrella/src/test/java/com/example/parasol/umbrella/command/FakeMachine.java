package com.example.parasol.umbrella.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A machine in a folder, for {@code mvnw}: its home, its PATH, its JDKs and the archive that it can
 * reach.
 */
final class FakeMachine implements AutoCloseable {

    private static final List<String> TOOLS =
            List.of(
                    "sh cat chmod cp curl dirname mkdir mktemp mv printf readlink rm sed sha512sum tr"
                            .split(" "));

    final Path home;
    final Map<String, String> environment = new HashMap<>();
    final MavenArchive archive;

    private final Path root;
    private final Path script;

    FakeMachine(Path root) throws IOException, NoSuchAlgorithmException {
        this.root = root;
        this.home = Files.createDirectories(root.resolve("home"));
        this.archive = new MavenArchive(root);
        this.script = root.resolve("mvnw");
        pinChecksum(archive.sha512());
        keepSearchBelowRoot();
        for (var tool : TOOLS) {
            executable(
                    root.resolve("bin").resolve(tool), "exec %s \"$@\"".formatted(onThePath(tool)));
        }
        environment.put("HOME", home.toString());
        environment.put("PATH", root.resolve("bin").toString());
        environment.put("MAVEN_ARCHIVE", archive.address());
    }

    /** A copy of the script that expects this checksum. */
    void pinChecksum(String sha512) throws IOException {
        var text = Files.readString(Poms.ROOT.resolve("mvnw"));
        Files.writeString(script, text.replaceFirst("sha512=\\p{XDigit}{128}", "sha512=" + sha512));
    }

    /** The search sees only the JDKs below this machine's root. */
    private void keepSearchBelowRoot() throws IOException {
        var text = Files.readString(Poms.ROOT.resolve(".mvn/jdk.sh"));
        Files.createDirectories(root.resolve(".mvn"));
        Files.writeString(
                root.resolve(".mvn/jdk.sh"),
                text.replace("/usr/lib/jvm/*", "'" + root + "'/jvm/*")
                        .replace("/opt/* /opt/java/* ", ""));
    }

    Path jdk(String folder, String version) throws IOException {
        var jdk = root.resolve(folder);
        executable(jdk.resolve("bin/javac"), "echo javac " + version);
        Files.writeString(
                jdk.resolve("release"),
                "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"%s\"\n".formatted(version));
        executable(
                jdk.resolve("bin/jar"),
                "exec '%s/bin/jar' \"$@\"".formatted(System.getProperty("java.home")));
        return jdk;
    }

    /**
     * A {@code mvn} on the PATH that tells its version, and runs this line when it is asked for
     * anything else.
     */
    Path mvn(String version, String otherwise) throws IOException {
        var mavenHome = root.resolve("maven");
        Files.createDirectories(mavenHome.resolve("conf"));
        Files.writeString(mavenHome.resolve("conf/settings.xml"), "<settings/>");
        executable(
                root.resolve("bin/mvn"),
                "if [ \"$1\" = -v ]; then echo 'Apache Maven %s (x)'; echo 'Maven home: %s'; else\n%s\nfi"
                        .formatted(
                                version,
                                mavenHome,
                                otherwise.replace("ZIP", archive.zip.toString())));
        return mavenHome;
    }

    Answer run(String... arguments) throws IOException, InterruptedException {
        return Answer.of(start(arguments));
    }

    Process start(String... arguments) throws IOException {
        var command = Stream.concat(Stream.of("/bin/sh", script.toString()), Stream.of(arguments));
        var builder =
                new ProcessBuilder(command.toList())
                        .directory(root.toFile())
                        .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** What stands below {@code ~/.m2/wrapper/dists}, two levels deep. */
    List<String> installed() throws IOException {
        var dists = home.resolve(".m2/wrapper/dists");
        try (var paths = Files.walk(dists, 2)) {
            return paths.filter(path -> dists.relativize(path).getNameCount() == 2)
                    .map(path -> dists.relativize(path).toString())
                    .toList();
        }
    }

    @Override
    public void close() {
        archive.close();
    }

    private static void executable(Path file, String body) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        file.toFile().setExecutable(true);
    }

    private static Path onThePath(String tool) {
        return Pattern.compile(":")
                .splitAsStream(System.getenv("PATH"))
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }
}
