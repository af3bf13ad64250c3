package com.example.parasol.dev.kit.source;

import java.util.Locale;

/** How much of an application is out of date after a file has been saved, the least first. */
enum ChangeKind {
    /** A style sheet: open pages take it in as they are. */
    STYLE,
    /** What is read anew for each page. */
    PAGE,
    /** Anything else that is read at the start only. */
    START;

    /**
     * @param path of a resource, below the folder of resources
     */
    static ChangeKind of(String path) {
        var name = path.toLowerCase(Locale.ROOT);
        if (name.startsWith("static/")) {
            return name.endsWith(".css") ? STYLE : PAGE;
        }
        var isText = name.endsWith("messages.properties") || name.contains("messages_");
        return name.startsWith("templates/") || isText ? PAGE : START;
    }

    ChangeKind most(ChangeKind other) {
        return compareTo(other) < 0 ? other : this;
    }
}
