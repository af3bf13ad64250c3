package com.example.parasol.admin.web;

/** Who may come, the weakest demand first. */
enum Access {
    EVERYBODY,
    /** Somebody with an operator's password, who has this page to see until he is one. */
    FACTOR_DUE,
    OPERATOR,
    /** An operator who proved in the last ten minutes who he is. */
    FRESH_LOGIN
}
