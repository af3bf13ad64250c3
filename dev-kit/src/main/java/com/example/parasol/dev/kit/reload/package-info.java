/**
 * Live reload: open pages follow what is saved, through a socket below their application's path.
 */
@NullMarked
package com.example.parasol.dev.kit.reload;

import org.jspecify.annotations.NullMarked;
