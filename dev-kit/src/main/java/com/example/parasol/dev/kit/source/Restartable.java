package com.example.parasol.dev.kit.source;

/** An application that can be thrown away and built anew from fresh classes. */
public interface Restartable {

    /** The name of its module, {@code web-site}. */
    String name();

    /**
     * Closes it, if it runs, and starts it on the same port with classes that are read anew. Others
     * may do so at the same time.
     *
     * @throws RuntimeException if it does not start; the next call tries again
     */
    void restart();
}
