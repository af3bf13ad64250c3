/** What is told to customers' own servers (standardwebhooks.com), in the transaction it is of. */
@NullMarked
package com.example.parasol.core.domain.webhook;

import org.jspecify.annotations.NullMarked;
