package com.example.parasol.api.service.version;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** A resource that is changed only by those who have seen its present version. */
public interface Versioned {

    /** Grows with each change; not with what is only counted or noted, such as uses. */
    @JsonIgnore
    int version();

    /** Of which its ETag tells: all of it that is shown again. */
    default Versioned shownAgain() {
        return this;
    }
}
