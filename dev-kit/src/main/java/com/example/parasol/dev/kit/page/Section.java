package com.example.parasol.dev.kit.page;

/** What a feature shows on the start page, as it is at this moment. */
public interface Section {

    /** Its {@code <section>}, with an id by which {@code live.js} keeps it fresh. */
    String html();
}
