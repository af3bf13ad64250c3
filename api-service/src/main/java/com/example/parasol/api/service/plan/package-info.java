/** The price list, as the API shows it. */
@NullMarked
package com.example.parasol.api.service.plan;

import org.jspecify.annotations.NullMarked;
