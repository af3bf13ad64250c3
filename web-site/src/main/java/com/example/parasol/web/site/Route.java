package com.example.parasol.web.site;

/** One line of the table of routes. */
record Route(String path, Access access) {}
