/** Imports of links, as the API shows and takes them. */
@NullMarked
package com.example.parasol.api.service.linkimport;

import org.jspecify.annotations.NullMarked;
