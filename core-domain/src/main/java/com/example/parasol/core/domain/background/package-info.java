/** Work that goes on beside the requests, for as long as a process runs. */
@NullMarked
package com.example.parasol.core.domain.background;

import org.jspecify.annotations.NullMarked;
