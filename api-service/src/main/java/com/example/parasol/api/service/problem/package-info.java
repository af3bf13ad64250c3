/** How the API says no: one vocabulary of problems (RFC 9457). */
@NullMarked
package com.example.parasol.api.service.problem;

import org.jspecify.annotations.NullMarked;
