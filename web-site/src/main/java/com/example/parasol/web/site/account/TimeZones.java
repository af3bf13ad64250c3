package com.example.parasol.web.site.account;

import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The zones that people look for: by region and city, without the names of older systems. */
final class TimeZones {

    private static final Pattern CITY =
            Pattern.compile(
                    "(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+");

    static final List<String> ALL =
            Stream.concat(
                            Stream.of("UTC"),
                            ZoneId.getAvailableZoneIds().stream()
                                    .filter(CITY.asMatchPredicate())
                                    .sorted())
                    .toList();

    private TimeZones() {}
}
