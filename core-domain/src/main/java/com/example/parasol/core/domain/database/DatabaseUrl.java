package com.example.parasol.core.domain.database;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code DATABASE_URL} in the forms that platforms set: {@code
 * postgres://user:password@host:port/db}, {@code postgresql://…} and {@code jdbc:postgresql:…};
 * parameters after {@code ?} are kept.
 */
record DatabaseUrl(String jdbcUrl, @Nullable String user, @Nullable String password) {

    // a password may hold unescaped @ and /, a host cannot
    private static final Pattern FORM =
            Pattern.compile(
                    "postgres(?:ql)?://(?:(?<user>[^:@/]*)(?::(?<password>.*))?@)?(?<place>[^@/?]+/[^@/?]+)(?<parameters>\\?.*)?");

    /**
     * Reads it.
     *
     * @throws InvalidDatabaseUrl without repeating the URL, which may hold a password
     */
    static DatabaseUrl parse(String text) {
        var url = text.strip();
        if (url.startsWith("jdbc:postgresql:")) {
            return new DatabaseUrl(url, null, null);
        }
        var parts = FORM.matcher(url);
        if (!parts.matches()) {
            throw new InvalidDatabaseUrl();
        }
        var parameters = parts.group("parameters");
        return new DatabaseUrl(
                "jdbc:postgresql://"
                        + parts.group("place")
                        + (parameters == null ? "" : parameters),
                decoded(parts.group("user")),
                decoded(parts.group("password")));
    }

    Map<String, Object> properties() {
        var properties = new HashMap<String, Object>();
        properties.put("spring.datasource.url", jdbcUrl);
        if (user != null) {
            properties.put("spring.datasource.username", user);
        }
        if (password != null) {
            properties.put("spring.datasource.password", password);
        }
        return properties;
    }

    /** Without the password, which must not reach a log. */
    @Override
    public String toString() {
        return "DatabaseUrl[user=%s]".formatted(user);
    }

    private static @Nullable String decoded(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            // a plus is a plus here, unlike in forms
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // a percent sign that escapes nothing is one that nobody escaped
            return text;
        }
    }
}
