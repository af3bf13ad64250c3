/** The form by which a stranger becomes a customer. */
@NullMarked
package com.example.parasol.web.site.signup;

import org.jspecify.annotations.NullMarked;
