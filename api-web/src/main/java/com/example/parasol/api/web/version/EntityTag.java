package com.example.parasol.api.web.version;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.util.DigestUtils;

/**
 * What a versioned resource looks like (RFC 9110, section 8.8.3): its version, and a digest of what
 * is shown. Whoever only read older counts has seen the version all the same.
 */
record EntityTag(int version, String digest) {
    private static final Pattern OURS = Pattern.compile("(\\d{1,9})-[0-9a-f]{32}");

    /** An element of a list, which may be empty; the tag itself may contain commas. */
    private static final Pattern ELEMENT =
            Pattern.compile("\\G[ \\t]*+(?:(W/)?+\"([^\"]*+)\")?+[ \\t]*+(?:,|$)");

    static EntityTag of(int version, byte[] shown) {
        return new EntityTag(version, DigestUtils.md5DigestAsHex(shown));
    }

    /**
     * The versions in a list of tags. Those of others, and weak ones, match none (section 8.8.3.2).
     *
     * @throws IllegalArgumentException when it is no list of tags
     */
    static Set<Integer> versions(String tags) {
        var versions = new HashSet<Integer>();
        var element = ELEMENT.matcher(tags);
        var end = 0;
        var count = 0;
        while (element.find()) {
            end = element.end();
            if (element.group(2) != null) {
                count++;
                var ours = OURS.matcher(element.group(2));
                if (element.group(1) == null && ours.matches()) {
                    versions.add(Integer.valueOf(ours.group(1)));
                }
            }
        }
        if (count == 0 || end < tags.length()) {
            throw new IllegalArgumentException("no list of entity tags");
        }
        return versions;
    }

    @Override
    public String toString() {
        return "\"%d-%s\"".formatted(version, digest);
    }
}
