/** The frame of the dashboard: its page, its routes and its scripts; its data is the API's. */
@NullMarked
package com.example.parasol.web.site.app;

import org.jspecify.annotations.NullMarked;
