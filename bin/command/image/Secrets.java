package command.image;

import command.Arguments;
import command.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/** Makes the secrets that the containers of docker-compose read, where they are missing. */
final class Secrets implements Command {

    private static final Path FOLDER = Path.of("deploy/secrets");
    private static final List<String> MADE =
            List.of("database-password", "runtime-password", "encryption-key", "checkout-secret");

    @Override
    public String help() {
        return """
        bin/parasol secrets

        Writes the secrets that docker-compose.yml names, as files of random text below
        deploy/secrets: the passwords by which the migration and the applications reach the
        database, the key that encrypts second factors, and what a checkout of your own has to
        know, too. Of the mail server's password it makes an empty file, to be filled by you where
        the server asks for one. What is there stays as it is. Git ignores the folder: keep a copy
        of the key as well as of the database.
        """;
    }

    @Override
    public void run(Arguments given) throws IOException {
        given.expect();
        if (Files.notExists(FOLDER)) {
            Files.createDirectories(FOLDER);
            // the files are read by the users of the containers, the folder by nobody else
            FOLDER.toFile().setExecutable(false, false);
            FOLDER.toFile().setExecutable(true, true);
        }
        for (var name : MADE) {
            write(name, random());
        }
        write("mail-password", "");
        if (Files.size(FOLDER.resolve("mail-password")) == 0) {
            IO.println(
                    "Write the mail server's password into deploy/secrets/mail-password, if SPRING_MAIL_USERNAME is set.");
        }
    }

    private static void write(String name, String secret) throws IOException {
        var file = FOLDER.resolve(name);
        if (Files.notExists(file)) {
            Files.writeString(file, secret);
            IO.println("wrote " + file);
        } else {
            IO.println("kept  " + file);
        }
    }

    /** 32 bytes in Base64, as the encryption wants them. */
    private static String random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
