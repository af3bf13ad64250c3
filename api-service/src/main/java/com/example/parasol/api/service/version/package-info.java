/** Which state of a resource was shown, so that a change can say what it was meant for. */
@NullMarked
package com.example.parasol.api.service.version;

import org.jspecify.annotations.NullMarked;
