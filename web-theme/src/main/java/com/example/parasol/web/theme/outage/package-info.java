/** What callers get while the database cannot be reached: what needs none of it, or a 503. */
@NullMarked
package com.example.parasol.web.theme.outage;

import org.jspecify.annotations.NullMarked;
