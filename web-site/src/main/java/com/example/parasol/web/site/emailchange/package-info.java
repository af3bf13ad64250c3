/** How a person gets another address for his account. */
@NullMarked
package com.example.parasol.web.site.emailchange;

import org.jspecify.annotations.NullMarked;
