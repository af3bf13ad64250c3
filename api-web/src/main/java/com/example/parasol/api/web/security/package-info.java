/** Who calls, by bearer token alone, and what he may call. */
@NullMarked
package com.example.parasol.api.web.security;

import org.jspecify.annotations.NullMarked;
