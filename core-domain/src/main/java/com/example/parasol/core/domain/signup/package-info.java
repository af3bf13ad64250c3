/** How a stranger becomes the owner of an organization. */
@NullMarked
package com.example.parasol.core.domain.signup;

import org.jspecify.annotations.NullMarked;
