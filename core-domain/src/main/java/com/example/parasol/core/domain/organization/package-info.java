/** Tenants and who belongs to them. */
@NullMarked
package com.example.parasol.core.domain.organization;

import org.jspecify.annotations.NullMarked;
