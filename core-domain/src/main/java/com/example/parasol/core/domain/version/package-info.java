/** Which state of a thing a change was meant for, so that nobody overwrites what he did not see. */
@NullMarked
package com.example.parasol.core.domain.version;

import org.jspecify.annotations.NullMarked;
