package com.example.parasol.dev.kit.source;

/**
 * What the compiler does not accept.
 *
 * @param file from the root of the source tree
 * @param line counted from 1
 */
record SourceError(String file, long line, String message) {

    @Override
    public String toString() {
        return file + ":" + line + ": " + message;
    }
}
