/**
 * What is made, hashed or encrypted so that nobody can guess or read it, and what production
 * refuses because everybody can.
 */
@NullMarked
package com.example.parasol.core.domain.secret;

import org.jspecify.annotations.NullMarked;
