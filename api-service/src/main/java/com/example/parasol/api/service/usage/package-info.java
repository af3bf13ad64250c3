/** How much of a plan is used, as the API shows it. */
@NullMarked
package com.example.parasol.api.service.usage;

import org.jspecify.annotations.NullMarked;
