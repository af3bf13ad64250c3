package com.example.parasol.dev.kit.mail;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** A folder with a file for each mail, whichever process received it; the mail is as it came. */
public final class Mailbox {

    /** The setting that names the folder. */
    public static final String PROPERTY = "parasol.dev.mail-folder";

    private static final String ENDING = ".eml";
    private static final Pattern ID = Pattern.compile("[0-9a-zA-Z-]{1,80}");
    private static final int SHOWN = 100;

    private final Path folder;

    /** Of the newest, which those who wait for one read again and again; a file never changes. */
    private final Map<Path, ReceivedMail> known = new ConcurrentHashMap<>();

    public Mailbox(Path folder) {
        this.folder = folder;
    }

    /** Readers see the whole file or none. */
    void add(MimeMessage mail) {
        // names sort as the mails came
        var name = "%015d-%s".formatted(Instant.now().toEpochMilli(), UUID.randomUUID());
        var unfinished = folder.resolve(name);
        try {
            try (var out = Files.newOutputStream(unfinished)) {
                mail.writeTo(out);
            }
            Files.move(unfinished, folder.resolve(name + ENDING), ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The newest hundred, the newest first. */
    public List<ReceivedMail> newest() {
        try (var files = Files.list(folder)) {
            var shown =
                    files.filter(file -> file.toString().endsWith(ENDING))
                            .sorted(Comparator.reverseOrder())
                            .limit(SHOWN)
                            .toList();
            known.keySet().retainAll(shown);
            return shown.stream().map(file -> known.computeIfAbsent(file, Mailbox::read)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<ReceivedMail> find(String id) {
        // before it becomes a path
        return ID.matcher(id).matches()
                ? Optional.of(folder.resolve(id + ENDING)).filter(Files::exists).map(Mailbox::read)
                : Optional.empty();
    }

    private static ReceivedMail read(Path file) {
        try (var in = Files.newInputStream(file)) {
            var id = file.getFileName().toString().replace(ENDING, "");
            return ReceivedMail.of(id, new MimeMessage(null, in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(file + " is no mail", e);
        }
    }
}
