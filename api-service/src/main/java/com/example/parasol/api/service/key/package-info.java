/** API keys, as the API shows and takes them. */
@NullMarked
package com.example.parasol.api.service.key;

import org.jspecify.annotations.NullMarked;
