package command.route;

/**
 * A method and a path that a controller answers.
 *
 * @param path within the application
 */
record Mapping(String method, String path, String controller, String file, long line) {}
