/** The audit trail over HTTP. */
@NullMarked
package com.example.parasol.api.web.audit;

import org.jspecify.annotations.NullMarked;
