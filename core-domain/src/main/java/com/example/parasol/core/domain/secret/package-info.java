/** What is made, hashed or encrypted so that nobody can guess or read it. */
@NullMarked
package com.example.parasol.core.domain.secret;

import org.jspecify.annotations.NullMarked;
