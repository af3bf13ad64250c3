package command.route;

/**
 * An address of an application.
 *
 * @param path with the application's own in front
 * @param access who may use it, as the application's table of routes calls them
 * @param controller the method that answers, or nothing if that is a library's
 * @param file where that method stands, or else the line of the table, from the root
 */
record Route(
        String application,
        String method,
        String path,
        String access,
        String controller,
        String file,
        long line) {

    String place() {
        return file + ":" + line;
    }
}
