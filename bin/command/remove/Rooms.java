package command.remove;

import java.util.regex.Pattern;

/** The files that are there for the product alone, and this command, which goes with it. */
final class Rooms {

    private static final Pattern ROOM =
            Pattern.compile(
                    """
                    (.*/)?(link|linkimport|linklist|click|clicksource|import)/.*\
                    |.*/(Link|Click)[A-Z]\\w*\\.java\
                    |(.*/)?(V\\d+__)?(link|click|import)([_-][\\w-]+)?\\.\\w+\
                    |.*/command/(remove/.*|Remov\\w+\\.java)\
                    """);

    static boolean has(String file) {
        return ROOM.matcher(file).matches();
    }

    private Rooms() {}
}
