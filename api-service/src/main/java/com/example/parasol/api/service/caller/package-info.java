/** Who stands behind a bearer token. */
@NullMarked
package com.example.parasol.api.service.caller;

import org.jspecify.annotations.NullMarked;
