/** How the pages of development are made, and what each feature shows on the first of them. */
@NullMarked
package com.example.parasol.dev.kit.page;

import org.jspecify.annotations.NullMarked;
