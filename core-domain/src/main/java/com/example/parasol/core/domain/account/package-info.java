/** People and their logins. */
@NullMarked
package com.example.parasol.core.domain.account;

import org.jspecify.annotations.NullMarked;
