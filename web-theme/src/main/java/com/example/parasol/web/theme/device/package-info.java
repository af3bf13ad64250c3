/** What people call the things by which they are logged in. */
@NullMarked
package com.example.parasol.web.theme.device;

import org.jspecify.annotations.NullMarked;
