/** Logins: opened, found, listed as devices, ended. */
@NullMarked
package com.example.parasol.core.domain.login;

import org.jspecify.annotations.NullMarked;
