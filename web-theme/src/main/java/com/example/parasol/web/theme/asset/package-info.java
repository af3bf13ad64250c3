/** Style sheets, scripts, fonts and icons, served below an address that changes with them. */
@NullMarked
package com.example.parasol.web.theme.asset;

import org.jspecify.annotations.NullMarked;
