/** Servers of customers that are told what happens. */
@NullMarked
package com.example.parasol.core.domain.webhookendpoint;

import org.jspecify.annotations.NullMarked;
