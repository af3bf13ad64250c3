/** The public site: pages for visitors, sign-up, login and the redirect. */
@NullMarked
package com.example.parasol.web.site;

import org.jspecify.annotations.NullMarked;
