/** The people of an organization over HTTP. */
@NullMarked
package com.example.parasol.api.web.member;

import org.jspecify.annotations.NullMarked;
