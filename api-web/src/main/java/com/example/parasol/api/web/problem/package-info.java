/** Every refusal, whoever makes it, leaves as application/problem+json. */
@NullMarked
package com.example.parasol.api.web.problem;

import org.jspecify.annotations.NullMarked;
