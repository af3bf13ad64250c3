/** Tenants: how they begin, and what their plans leave room for. */
@NullMarked
package com.example.parasol.core.domain.organization;

import org.jspecify.annotations.NullMarked;
