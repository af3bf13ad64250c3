/** Imports of links over HTTP. */
@NullMarked
package com.example.parasol.api.web.linkimport;

import org.jspecify.annotations.NullMarked;
