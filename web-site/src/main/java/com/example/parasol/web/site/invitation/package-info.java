/** Asking people into an organization, and what the link in their mail leads to. */
@NullMarked
package com.example.parasol.web.site.invitation;

import org.jspecify.annotations.NullMarked;
