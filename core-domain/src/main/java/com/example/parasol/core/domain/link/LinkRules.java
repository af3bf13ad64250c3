package com.example.parasol.core.domain.link;

import com.example.parasol.core.domain.address.PublicAddress;
import com.example.parasol.core.domain.address.WebAddress;
import com.example.parasol.core.domain.refusal.PlainText;
import com.example.parasol.core.domain.refusal.Violation;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a link may be. */
@Component
class LinkRules {

    private static final int MAX_TARGET = 2_048;
    private static final int MAX_TAGS = 10;
    private static final int MAX_TAG = 32;

    private final PublicAddress address;

    LinkRules(PublicAddress address) {
        this.address = address;
    }

    /** All that is wrong; null fields are not looked at. */
    List<Violation> check(
            @Nullable String target, @Nullable String slug, @Nullable List<String> tags) {
        var violations = new ArrayList<Violation>();
        if (target != null) {
            violations.addAll(checkTarget(target.strip()));
        }
        if (slug != null) {
            violations.addAll(Slug.check(slug));
        }
        if (tags != null) {
            violations.addAll(checkTags(tags));
        }
        return violations;
    }

    /** The target in its stored form. */
    static URI target(String typed) {
        return WebAddress.of(typed.strip());
    }

    /** Tags without spaces around them and without doubles, in the order given. */
    static List<String> tags(List<String> typed) {
        return typed.stream().map(String::strip).distinct().toList();
    }

    private List<Violation> checkTarget(String typed) {
        if (!PlainText.isClean(typed)) {
            return wrongTarget("url", "Enter an address that begins with https:// or http://");
        }
        URI target;
        try {
            target = WebAddress.of(typed);
        } catch (IllegalArgumentException e) {
            return wrongTarget("url", "Enter an address that begins with https:// or http://");
        }
        var scheme = target.getScheme();
        var host = target.getHost();
        if (!("https".equals(scheme) || "http".equals(scheme)) || host == null || host.isEmpty()) {
            return wrongTarget("url", "Enter an address that begins with https:// or http://");
        }
        if (target.toString().length() > MAX_TARGET) {
            return wrongTarget("length", "Use at most %,d characters".formatted(MAX_TARGET));
        }
        if (target.getRawUserInfo() != null) {
            return wrongTarget("user-info", "Leave out the name and password before the host");
        }
        if (isOurRedirect(target)) {
            return wrongTarget("loop", "A short link cannot lead to a short link of ours");
        }
        return List.of();
    }

    /** A link to a link could lead to itself; ports and trailing dots make no other host. */
    private boolean isOurRedirect(URI target) {
        var path = target.normalize().getPath();
        return withoutDot(target.getHost()).equals(withoutDot(address.publicUrl().getHost()))
                && path != null
                && path.replaceAll("/{2,}", "/").toLowerCase(Locale.ROOT).matches("/l(/.*)?");
    }

    private static String withoutDot(String host) {
        var lower = host.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    private static List<Violation> wrongTarget(String code, String detail) {
        return List.of(new Violation("target", code, detail));
    }

    private static List<Violation> checkTags(List<String> typed) {
        var tags = tags(typed);
        if (tags.size() > MAX_TAGS) {
            return List.of(
                    new Violation("tags", "length", "Use at most %d tags".formatted(MAX_TAGS)));
        }
        return tags.stream().allMatch(tag -> PlainText.isName(tag, MAX_TAG))
                ? List.of()
                : List.of(
                        new Violation(
                                "tags",
                                "tag",
                                "Use tags of 1 to %d characters".formatted(MAX_TAG)));
    }
}
