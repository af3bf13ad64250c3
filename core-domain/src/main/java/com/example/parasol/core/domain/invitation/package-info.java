/** How people are asked into organizations by mail, and how they accept. */
@NullMarked
package com.example.parasol.core.domain.invitation;

import org.jspecify.annotations.NullMarked;
