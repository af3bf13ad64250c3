package com.example.parasol.dev.kit.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.web.util.HtmlUtils;

/** The page itself: a template whose {@code {names}} are replaced, with no engine behind it. */
final class StartPage {

    private static final Pattern NAME = Pattern.compile("\\{([a-z-]+)}");

    /** Of the demo operator: of no use to anybody, since everybody has it. */
    static final String OPERATOR_SECRET = "PARASOLDEMOOPERATORTOTPSECRETABC";

    private static final String RELOAD = "<script type=\"module\" src=\"/dev/reload.js\"></script>";

    private final Map<String, String> values;

    StartPage(String publicUrl, Applications applications, boolean reload) {
        values = new HashMap<>(logins());
        values.put("reload", reload ? RELOAD : "");
        values.put("operator-secret", OPERATOR_SECRET);
        values.put("public-url", HtmlUtils.htmlEscape(publicUrl));
        values.put("admin-url", HtmlUtils.htmlEscape(adminUrl(publicUrl, applications)));
        values.put("applications", rows(publicUrl, applications));
    }

    /** As of now: the operator's code is another one every thirty seconds. */
    String html() {
        var now = Instant.now();
        var all = new HashMap<>(values);
        all.put("operator-code", OperatorCode.at(now, OPERATOR_SECRET));
        all.put("operator-code-seconds", String.valueOf(OperatorCode.secondsLeft(now)));
        return NAME.matcher(read("start/index.html"))
                .replaceAll(name ->
                        Matcher.quoteReplacement(all.getOrDefault(name.group(1), name.group())));
    }

    private static Map<String, String> logins() {
        try {
            return PropertiesLoaderUtils.loadProperties(resource("demo/logins.properties"))
                    .entrySet()
                    .stream()
                    .collect(
                            Collectors.toMap(
                                    entry -> entry.getKey().toString(),
                                    entry -> HtmlUtils.htmlEscape(entry.getValue().toString())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String adminUrl(String publicUrl, Applications applications) {
        var admin = applications.byName().get("admin-web");
        return admin == null ? publicUrl + "/admin" : admin.url(publicUrl);
    }

    private static String rows(String publicUrl, Applications applications) {
        return applications.byName().entrySet().stream()
                .map(entry -> row(publicUrl, entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String row(String publicUrl, String name, Applications.Application application) {
        var alone = "http://localhost:" + application.port();
        return """
        <tr>
            <th scope="row">%s</th>
            <td>%s</td>
            <td>%s</td>
        </tr>\
        """
                .formatted(
                        HtmlUtils.htmlEscape(name),
                        anchor(application.url(publicUrl)),
                        anchor(alone + application.path()));
    }

    private static String anchor(String address) {
        var shown = address.substring(address.indexOf("//") + 2);
        return "<a href=\"%s\">%s</a>"
                .formatted(HtmlUtils.htmlEscape(address), HtmlUtils.htmlEscape(shown));
    }

    private static String read(String name) {
        try {
            return resource(name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClassPathResource resource(String name) {
        return new ClassPathResource(name, StartPage.class.getClassLoader());
    }
}
