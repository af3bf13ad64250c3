package com.example.parasol.dev.kit.start;

import com.example.parasol.dev.kit.page.DevPage;
import com.example.parasol.dev.kit.page.Section;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.web.util.HtmlUtils;

/** The page itself. */
final class StartPage {

    /** Of the demo operator: of no use to anybody, since everybody has it. */
    static final String OPERATOR_SECRET = "PARASOLDEMOOPERATORTOTPSECRETABC";

    private static final String RELOAD = "<script type=\"module\" src=\"/dev/reload.js\"></script>";

    private final Map<String, String> values;
    private final ApplicationRows rows;
    private final List<Section> sections;

    StartPage(String publicUrl, Applications applications, List<Section> sections, boolean reload) {
        this.sections = sections;
        rows = new ApplicationRows(publicUrl, applications, new Neighbours());
        values = new HashMap<>(logins());
        values.put("reload", reload ? RELOAD : "");
        values.put("operator-secret", OPERATOR_SECRET);
        values.put("public-url", HtmlUtils.htmlEscape(publicUrl));
        values.put("admin-url", HtmlUtils.htmlEscape(adminUrl(publicUrl, applications)));
    }

    /** As of now: the operator's code is another one every thirty seconds. */
    String html() {
        var now = Instant.now();
        var all = new HashMap<>(values);
        all.put("applications", rows.html());
        all.put("sections", sections.stream().map(Section::html).collect(Collectors.joining("\n")));
        all.put("operator-code", OperatorCode.at(now, OPERATOR_SECRET));
        all.put("operator-code-seconds", String.valueOf(OperatorCode.secondsLeft(now)));
        return DevPage.fill("start/index.html", all);
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

    private static ClassPathResource resource(String name) {
        return new ClassPathResource(name, StartPage.class.getClassLoader());
    }
}
