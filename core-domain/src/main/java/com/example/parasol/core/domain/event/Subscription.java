package com.example.parasol.core.domain.event;

/** Ends what it stands for when it is closed. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {

    @Override
    void close();
}
