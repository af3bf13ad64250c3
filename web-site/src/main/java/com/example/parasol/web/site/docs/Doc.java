package com.example.parasol.web.site.docs;

/**
 * One document.
 *
 * @param path below {@code /docs}: empty for the first page, else {@code /paging}
 * @param title its first heading, as plain text
 * @param summary its first paragraph, as plain text
 * @param html the whole of it
 */
record Doc(String path, String title, String summary, String html) {}
