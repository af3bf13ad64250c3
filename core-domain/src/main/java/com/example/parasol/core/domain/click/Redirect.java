package com.example.parasol.core.domain.click;

import java.net.URI;

/** Where a short address leads. */
public sealed interface Redirect {

    /** To its target; the click is already counted. */
    record Found(URI target) implements Redirect {}

    /** Nowhere any more. */
    record Archived() implements Redirect {}

    /** It was never given out. */
    record Unknown() implements Redirect {}
}
