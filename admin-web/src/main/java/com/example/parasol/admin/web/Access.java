package com.example.parasol.admin.web;

/** Who may come, the weakest demand first. */
enum Access {
    EVERYBODY,
    OPERATOR,
    /** An operator who proved in the last ten minutes who he is. */
    FRESH_LOGIN
}
