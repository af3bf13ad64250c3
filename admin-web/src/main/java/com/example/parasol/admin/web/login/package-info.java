/** How operators come in and go out. */
@NullMarked
package com.example.parasol.admin.web.login;

import org.jspecify.annotations.NullMarked;
