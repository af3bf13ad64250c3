/** Where people find us: the only place that builds an absolute URL. */
@NullMarked
package com.example.parasol.core.domain.address;

import org.jspecify.annotations.NullMarked;
