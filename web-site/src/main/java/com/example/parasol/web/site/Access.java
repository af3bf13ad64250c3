package com.example.parasol.web.site;

/** Who may come, the weakest demand first. */
enum Access {
    EVERYBODY,
    /** The password was given, and the second factor is due. */
    FACTOR_DUE,
    LOGGED_IN,
    /** Whoever is logged in proved in the last ten minutes who he is. */
    FRESH_LOGIN,
    /**
     * Logged in to an account that is being deleted: what no line of this kind names, is closed.
     */
    LEAVING
}
