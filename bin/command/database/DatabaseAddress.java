package command.database;

import command.Refusal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * {@code DATABASE_URL} as PostgreSQL's programs want it.
 *
 * @param url without user and password
 * @param environment with them, since others see what stands on a command line
 */
record DatabaseAddress(String url, Map<String, String> environment) {

    // as the applications read it: a password may hold unescaped @ and /, a host cannot
    private static final Pattern FORM =
            Pattern.compile(
                    "postgres(?:ql)?://(?:(?<user>[^:@/]*)(?::(?<password>.*))?@)?(?<place>[^@/?]+/[^@/?]+(?:\\?.*)?)");

    static DatabaseAddress of(String text) {
        var parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            throw new Refusal(
                    "set DATABASE_URL in the form postgres://user:password@host:port/db.");
        }
        var environment = new HashMap<String, String>();
        put("PGUSER", parts.group("user"), environment);
        put("PGPASSWORD", parts.group("password"), environment);
        return new DatabaseAddress("postgresql://" + parts.group("place"), environment);
    }

    private static void put(String name, String escaped, Map<String, String> environment) {
        if (escaped != null) {
            environment.put(name, decoded(escaped));
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // a percent sign that escapes nothing is one that nobody escaped
            return text;
        }
    }
}
