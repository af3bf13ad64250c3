/** How bodies are read: strictly. */
@NullMarked
package com.example.parasol.api.web.json;

import org.jspecify.annotations.NullMarked;
