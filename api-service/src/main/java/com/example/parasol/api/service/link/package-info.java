/** Short links, as the API shows and takes them. */
@NullMarked
package com.example.parasol.api.service.link;

import org.jspecify.annotations.NullMarked;
