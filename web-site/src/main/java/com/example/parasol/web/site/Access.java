package com.example.parasol.web.site;

/** Who may come, the weakest demand first. */
enum Access {
    EVERYBODY,
    LOGGED_IN,
    /** The password was presented in the last ten minutes. */
    FRESH_LOGIN,
    /**
     * Logged in to an account that is being deleted: what no line of this kind names, is closed.
     */
    LEAVING
}
