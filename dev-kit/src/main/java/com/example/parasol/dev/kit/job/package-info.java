/** What waits in the domain's table of background jobs, to be read at {@code /dev/jobs}. */
@NullMarked
package com.example.parasol.dev.kit.job;

import org.jspecify.annotations.NullMarked;
