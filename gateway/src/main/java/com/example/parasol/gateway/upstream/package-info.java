/** The connections to the applications, with what each may take and how long. */
@NullMarked
package com.example.parasol.gateway.upstream;

import org.jspecify.annotations.NullMarked;
