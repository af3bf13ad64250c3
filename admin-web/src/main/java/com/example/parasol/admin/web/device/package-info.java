/** Where an operator is logged in. */
@NullMarked
package com.example.parasol.admin.web.device;

import org.jspecify.annotations.NullMarked;
