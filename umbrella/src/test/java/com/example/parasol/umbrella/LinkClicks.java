package com.example.parasol.umbrella;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A short link that crowds follow: every click that was answered has to be counted. */
final class LinkClicks {

    private static final String SLUG = "followed-by-crowds";
    private static final String PATH = "/l/" + SLUG;

    private final List<Crowd> crowds = new ArrayList<>();

    static LinkClicks of(LoggedIn owner, URI house) {
        var request =
                HttpRequest.newBuilder(house.resolve("/api/v1/links"))
                        .header("Authorization", owner.bearer())
                        .header("Content-Type", "application/json")
                        .POST(
                                BodyPublishers.ofString(
                                        "{\"slug\": \"%s\", \"target\": \"https://example.com/\"}"
                                                .formatted(SLUG)));
        assertThat(House.send(request.build()).statusCode()).isEqualTo(201);
        return new LinkClicks();
    }

    Crowd crowd(URI house, int people, Duration pause) {
        var crowd = new Crowd(house.resolve(PATH), people, pause);
        crowds.add(crowd);
        return crowd;
    }

    /** Once nobody follows it any more. What nobody heard of may have been counted too. */
    void assertCounted(Connection database) throws SQLException {
        var asked =
                crowds.stream()
                        .flatMap(crowd -> crowd.heard().values().stream())
                        .mapToInt(Integer::intValue)
                        .sum();
        var answered = crowds.stream().mapToInt(crowd -> crowd.heard(302)).sum();

        assertThat(answered).isPositive();
        assertThat(count(database, "select clicks from link where slug = ?"))
                .isBetween(answered, asked)
                .isEqualTo(
                        count(
                                database,
                                "select count(*) from click join link on link.id = link_id where slug = ?"));
    }

    private static int count(Connection database, String sql) throws SQLException {
        try (var statement = database.prepareStatement(sql)) {
            statement.setString(1, SLUG);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
