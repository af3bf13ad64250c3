/** Codes that a phone reads from a page. */
@NullMarked
package com.example.parasol.web.theme.qr;

import org.jspecify.annotations.NullMarked;
