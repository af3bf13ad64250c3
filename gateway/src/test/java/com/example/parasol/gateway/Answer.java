package com.example.parasol.gateway;

import java.util.List;

/** What came back over the wire. */
record Answer(int status, List<String> headerLines, String body) {

    static final Answer BROKEN = new Answer(0, List.of(), "");

    static Answer parse(String text) {
        if (text.isEmpty()) {
            return BROKEN;
        }
        var end = text.indexOf("\r\n\r\n");
        var head = List.of(text.substring(0, end).split("\r\n"));
        return new Answer(
                Integer.parseInt(head.getFirst().split(" ")[1]),
                head.subList(1, head.size()),
                text.substring(end + 4));
    }

    /** All values of a header. */
    List<String> all(String name) {
        return valuesIn(headerLines, name);
    }

    /** A header's only value, or a failure. */
    String header(String name) {
        var values = all(name);
        if (values.size() != 1) {
            throw new AssertionError(name + " stands not once but " + values + " in " + this);
        }
        return values.getFirst();
    }

    /** All values of a header that reached the stub, which tells them in its body. */
    List<String> seen(String name) {
        return valuesIn(List.of(body.split("\n")), name);
    }

    /** Who answered, and to what. */
    String told() {
        return body.split("\n")[0];
    }

    private static List<String> valuesIn(List<String> lines, String name) {
        var start = name.toLowerCase() + ": ";
        return lines.stream()
                .filter(line -> line.toLowerCase().startsWith(start))
                .map(line -> line.substring(start.length()))
                .toList();
    }
}
