/** What a person says of himself, and the password that proves it. */
@NullMarked
package com.example.parasol.web.site.account;

import org.jspecify.annotations.NullMarked;
