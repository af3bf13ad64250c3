/** The people of an organization: who is what in it, and how that changes. */
@NullMarked
package com.example.parasol.web.site.member;

import org.jspecify.annotations.NullMarked;
