/** Who belongs to which organization, in which role, and for which one he acts. */
@NullMarked
package com.example.parasol.core.domain.member;

import org.jspecify.annotations.NullMarked;
