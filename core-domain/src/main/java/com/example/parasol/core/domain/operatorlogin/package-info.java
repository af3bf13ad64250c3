/** Operators' logins: opened, found, listed as devices, ended. */
@NullMarked
package com.example.parasol.core.domain.operatorlogin;

import org.jspecify.annotations.NullMarked;
