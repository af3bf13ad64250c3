/** What proves who somebody is, and how he changes it. */
@NullMarked
package com.example.parasol.core.domain.credential;

import org.jspecify.annotations.NullMarked;
