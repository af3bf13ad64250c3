package com.example.parasol.api.service.paging;

/**
 * A place in a list, opaque to callers. It grants nothing: whose rows are listed is the caller's
 * organization, whatever it says.
 */
public sealed interface Place permits Cursor, CountCursor {

    String encoded();
}
