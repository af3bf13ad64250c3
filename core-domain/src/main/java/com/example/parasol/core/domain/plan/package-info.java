/** What an organization pays and what it may use for it. */
@NullMarked
package com.example.parasol.core.domain.plan;

import org.jspecify.annotations.NullMarked;
