package com.example.parasol.umbrella;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import org.jsoup.Jsoup;

/** The mails that development keeps, as a person reads them. */
final class DevMailbox {

    /** A mail leaves after its transaction, by the job queue. */
    private static final Duration SOON = Duration.ofSeconds(30);

    /** The path and query of the link to that page in somebody's newest mail, once it has come. */
    static String link(String email, String page) {
        return await().atMost(SOON)
                .until(() -> find(email, page), Optional::isPresent)
                .orElseThrow();
    }

    private static Optional<String> find(String email, String page) {
        return Jsoup.parse(House.get("/dev/mail").body()).select("tbody tr").stream()
                .filter(row -> row.select("td:first-of-type").text().equals(email))
                .map(row -> row.expectFirst("a").attr("href"))
                .flatMap(mail ->
                        Jsoup.parse(House.get(mail).body())
                                .select("a[href*=" + page + "]")
                                .stream())
                .map(link -> link.attr("href").replaceFirst("^https?://[^/]+", ""))
                .findFirst();
    }

    private DevMailbox() {}
}
