package com.example.parasol.admin.web;

/** One line of the table of routes. */
record Route(String path, Access access) {}
