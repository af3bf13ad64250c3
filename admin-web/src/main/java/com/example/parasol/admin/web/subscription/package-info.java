/** The plan that an operator gives an organization. */
@NullMarked
package com.example.parasol.admin.web.subscription;

import org.jspecify.annotations.NullMarked;
