/** Makes text smaller that an application sent as it is. */
@NullMarked
package com.example.parasol.gateway.compression;

import org.jspecify.annotations.NullMarked;
